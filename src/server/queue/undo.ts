import { limits } from '../../contract/limits.ts';
import type { CaseDone } from '../../contract/queue.ts';
import { visibilityChanged } from '../comments/presence.ts';
import { lockComment } from '../comments/subject.ts';
import { isVisible } from '../comments/visible.ts';
import type { Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { reopenCase } from '../moderation/cases.ts';
import { mustBeModerating } from '../moderation/decide.ts';
import { writeLog } from '../moderation/write-log.ts';
import { done } from './decide.ts';
import { type Case, lockCase } from './lock-case.ts';
import { fromStanding, standingOf } from './standing.ts';

/** The comment becomes what it was before the decision, and waits again. */
export async function undoCase(trx: Writer, person: Person, id: string, at: number): Promise<CaseDone> {
  mustBeModerating(person, at);
  const found = await lockCase(trx, id);
  const { was, became } = mustBeMine(person, found, at);
  const { row, post } = await lockComment(trx, found.comment_id);
  if (row.deleted_at !== null) refuse('gone', 'This comment has been deleted by its author.');
  if (standingOf(row) !== became || !(await reopenCase(trx, id))) changedMeanwhile();
  const before = fromStanding(was);
  await trx.updateTable('comments').set(before).where('id', '=', row.id).execute();
  const now = { ...row, ...before };
  if (isVisible(now) !== isVisible(row)) await visibilityChanged(trx, now, isVisible(now) ? 1 : -1);
  await writeLog(trx, person, at, { action: 'decision-undone', post_id: post.id, comment_id: row.id });
  return done(trx, found);
}

function mustBeMine(person: Person, found: Case, now: number): { was: string; became: string } {
  const { decided_at, decided_by_id, was, became } = found;
  if (decided_at === null) return refuse('already-done', 'This decision has been taken back already.');
  if (decided_by_id !== person.id)
    return refuse('not-allowed', 'Only the moderator who decided this can take it back here.');
  if (was === null || became === null)
    return refuse('not-allowed', 'This was decided in the debate. It can be taken back there.');
  if (now >= decided_at + limits.moderation.undoFor)
    return refuse(
      'too-late',
      'A decision can be taken back here for 10 minutes. You can still change it in the debate.',
    );
  return { was, became };
}

const changedMeanwhile = (): never =>
  refuse(
    'changed-meanwhile',
    'Something else has happened to this comment since you decided. Look at it in the debate.',
  );
