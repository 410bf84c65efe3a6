/** A comment and everything below it, hidden and shown in one transaction. */
import type { ChangedBranch, HideBranch } from '../../contract/inline-moderation.ts';
import { limits } from '../../contract/limits.ts';
import { can } from '../../contract/permissions.ts';
import { branchChanged } from '../comments/branch-presence.ts';
import { readRelated } from '../comments/changed.ts';
import { shown } from '../comments/shown.ts';
import { lockComment, readRow } from '../comments/subject.ts';
import { commentFor } from '../comments/view.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { readNumbers } from '../posts/store.ts';
import { readAppeals } from './appeals-store.ts';
import { hiddenWith, lineOf, visibleRows } from './branch-rows.ts';
import { settleCase } from './cases.ts';
import { decideAppeals } from './decide-appeals.ts';
import { mustBeModerating } from './decide.ts';
import { ownForOthers } from './own-words.ts';
import { writeLog } from './write-log.ts';

const { branch: atMost } = limits.moderation;

/**
 * Hides all that can be seen of a branch; what is hidden or deleted stays as it is. A reply that came after the moderator
 * was told how many there are is hidden too: the answer says how many it was.
 */
export async function hideBranch(
  trx: Writer,
  person: Person,
  id: string,
  { reason, note, at }: Omit<HideBranch, 'comments'> & { at: number },
): Promise<ChangedBranch> {
  mustBeModerating(person, at);
  const { row: top, post } = await lockComment(trx, id);
  const rows = await visibleRows(trx, id, atMost + 1);
  if (rows.length > atMost)
    refuse(
      'branch-too-large',
      `This branch has more than ${atMost.toLocaleString('en-GB')} comments. Hide smaller branches of it first.`,
    );
  if (rows.length === 0) refuse('already-done', 'Nothing of this branch can be seen any more.');
  const said = { reason, note: note === '' ? null : note };
  const line = await writeLog(trx, person, at, {
    action: 'branch-hidden',
    post_id: post.id,
    comment_id: id,
    comments: rows.length,
    ...said,
  });
  const hidden = {
    hidden_at: at,
    hidden_reason: reason,
    hidden_by: line.by,
    hidden_by_id: person.id,
    hidden_note: said.note,
    hidden_with: line.id,
  };
  const related = await branchChanged(trx, top, rows, { change: hidden, by: -1 });
  const outcome = { decision: 'hide', byId: person.id, by: line.by, logId: line.id, at } as const;
  for (const one of await withOpenCase(trx, rows)) await settleCase(trx, one, outcome);
  return changedBranch(trx, person, { top, rows, related });
}

/** Shows what was hidden with a branch, and has not been decided about by itself since. */
export async function showBranch(
  trx: Writer,
  person: Person,
  id: string,
  at: number,
): Promise<ChangedBranch> {
  mustBeModerating(person, at);
  const { row: top, post } = await lockComment(trx, id);
  const hiding = await lineOf(trx, top);
  if (hiding === null || !can(person, 'show-branch', { isHiddenWithBranch: true }, at))
    return refuse('already-done', 'Nothing is hidden with this branch.');
  const all = await hiddenWith(trx, hiding.id);
  const appealed = await decideAppeals(trx, person, all);
  const own = await ownForOthers(trx, person, all);
  const rows = all.filter((row) => !appealed.mine.has(row.id) && !own.has(row.id) && row.deleted_at === null);
  if (rows.length === 0)
    refuse('already-done', 'Nothing that was hidden with this branch can be shown from here.');
  const line = await writeLog(trx, person, at, {
    action: 'branch-shown',
    post_id: post.id,
    comment_id: id,
    comments: rows.length,
  });
  const now = { ...shown, at_risk_immune: 1 } as const;
  // Its author may still bring it back: then it is not hidden any more.
  await trx
    .updateTable('comments')
    .set(now)
    .where('hidden_with', '=', hiding.id)
    .where('deleted_at', 'is not', null)
    .execute();
  const head = await readRow(trx, hiding.headId);
  const related = await branchChanged(trx, head, rows, { change: now, by: 1 });
  await appealed.grant(line, at);
  // Nobody else has looked at one's own.
  await trx
    .updateTable('comments')
    .set({ at_risk_immune: 0 })
    .where('person_id', '=', person.id)
    .where(
      'id',
      'in',
      rows.map(({ id: shownId }) => shownId),
    )
    .execute();
  return changedBranch(trx, person, { top, rows, related });
}

/** Those of these comments that wait for a moderator. */
async function withOpenCase(trx: Writer, rows: readonly CommentRow[]): Promise<string[]> {
  const cases = await trx
    .selectFrom('cases')
    .select('comment_id')
    .where(
      'comment_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('decided_at', 'is', null)
    .execute();
  return cases.map(({ comment_id }) => comment_id);
}

type Changed = { top: CommentRow; rows: readonly CommentRow[]; related: readonly string[] };

async function changedBranch(
  db: Reader,
  person: Person,
  { top, rows, related }: Changed,
): Promise<ChangedBranch> {
  const ids = [...new Set([top.id, ...rows.map(({ id }) => id)])].slice(0, limits.page.comments);
  const stored = await db.selectFrom('comments').selectAll().where('id', 'in', ids).execute();
  const appeals = await readAppeals(db, ids);
  const { voteFirst, ...post } = await readNumbers(db, top.post_id);
  const byId = new Map(stored.map((row) => [row.id, row]));
  return {
    comments: rows.length,
    changed: ids.flatMap((id) => {
      const row = byId.get(id);
      return row === undefined ? [] : commentFor(person, row, voteFirst, appeals.get(id));
    }),
    related: await readRelated(db, [...new Set(related)]),
    post,
  };
}
