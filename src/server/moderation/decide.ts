/**
 * What a moderator decides about one comment, wherever they do it: everybody reads it, or nobody. What that is called
 * in the log follows from what the comment waited for.
 */
import type { ChangedComment } from '../../contract/comment.ts';
import type { LogAction } from '../../contract/moderation.ts';
import { can, isModerator } from '../../contract/permissions.ts';
import type { Decision, HideReason } from '../../contract/vocabulary.ts';
import { changedComment } from '../comments/changed.ts';
import { visibilityChanged } from '../comments/presence.ts';
import { shown } from '../comments/shown.ts';
import { lockComment } from '../comments/subject.ts';
import { isMine } from '../comments/view.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { settleCase } from './cases.ts';
import { refuseHidden, refuseShown } from './decided.ts';
import { ownForOthers } from './own-words.ts';
import { type LogLine, writeLog } from './write-log.ts';

export type Deciding = {
  /** Of a hide. null: it stays hidden for the reason it has, when another look was asked for. */
  reason?: HideReason | null;
  note?: string | null;
  at: number;
};

export type Decided = {
  changed: ChangedComment;
  line: LogLine;
  /** The case that is settled by it; null: none was open. */
  caseId: string | null;
};

type OpenCase = { id: string; appeal: { hiddenById: string | null } | null };

async function readOpenCase(trx: Writer, commentId: string): Promise<OpenCase | null> {
  const open = await trx
    .selectFrom('cases')
    .leftJoin('appeals', 'appeals.case_id', 'cases.id')
    .select(['cases.id', 'appeals.id as appeal', 'appeals.hidden_by_id'])
    .where('cases.comment_id', '=', commentId)
    .where('cases.decided_at', 'is', null)
    .executeTakeFirst();
  if (open === undefined) return null;
  return { id: open.id, appeal: open.appeal === null ? null : { hiddenById: open.hidden_by_id } };
}

/** Refuses whoever may not decide about comments at all. */
export function mustBeModerating(person: Person, at: number): void {
  if (can(person, 'decide-case', null, at)) return;
  refuse(
    'not-allowed',
    isModerator(person) ? 'You cannot decide anything at the moment.' : 'Only moderators can do this.',
  );
}

/** To show one's own words, or to decide about one's own request, is somebody else's: but to take back one's own hide. */
async function mustNotBeOwn(
  trx: Writer,
  person: Person,
  { row, open }: Looked,
  decision: Decision,
): Promise<void> {
  const isOthers =
    decision === 'show'
      ? (row.hidden_at !== null || open !== null) && (await ownForOthers(trx, person, [row])).size > 0
      : open !== null && open.appeal !== null && isMine(person, row);
  if (isOthers) refuse('not-allowed', 'This is your own comment. Another moderator decides about it.');
}

function mustBeSomebodyElse(person: Person, open: OpenCase | null, at: number): void {
  if (open === null || open.appeal === null) return;
  const decidedByMe = open.appeal.hiddenById === person.id;
  if (!can(person, 'decide-appeal', { decidedByMe }, at))
    refuse(
      'not-allowed',
      'You hid this comment, and its author has asked for another look. Another moderator decides.',
    );
}

/**
 * Needs nothing locked. To hide a comment about which another look was asked for refuses that; to show one that can be seen
 * dismisses its reports.
 */
export async function decideComment(
  trx: Writer,
  person: Person,
  commentId: string,
  decision: Decision,
  { reason = null, note = null, at }: Deciding,
): Promise<Decided> {
  mustBeModerating(person, at);
  const { row } = await lockComment(trx, commentId);
  if (row.deleted_at !== null) refuse('gone', 'This comment has been deleted by its author.');
  const open = await readOpenCase(trx, commentId);
  mustBeSomebodyElse(person, open, at);
  await mustNotBeOwn(trx, person, { row, open }, decision);
  const why = { reason, note: note === '' ? null : note, at };
  const decide = decision === 'hide' ? hide : show;
  const { line, related } = await decide(trx, person, { row, open }, why);
  await settleCase(trx, commentId, { decision, byId: person.id, by: line.by, logId: line.id, at });
  return { changed: await changedComment(trx, person, commentId, related), line, caseId: open?.id ?? null };
}

type Done = { line: LogLine; related: string[] };
type Looked = { row: CommentRow; open: OpenCase | null };
type Why = { reason: HideReason | null; note: string | null; at: number };

/** It waits because a rule says so; a report of somebody at risk has hidden what was in sight. */
const isWaiting = (row: CommentRow) => row.held_for !== null;

async function hide(trx: Writer, person: Person, { row, open }: Looked, why: Why): Promise<Done> {
  const isAppeal = open !== null && open.appeal !== null;
  if (row.hidden_at !== null && !isWaiting(row) && !isAppeal) return refuseHidden(trx, person, row);
  const reason = why.reason ?? row.hidden_reason ?? needsReason();
  const action: LogAction = isAppeal
    ? 'appeal-refused'
    : isWaiting(row) && row.held_for !== 'at-risk'
      ? 'comment-refused'
      : 'comment-hidden';
  const line = await writeLog(trx, person, why.at, {
    ...lineAbout(row, action),
    ...{ reason, note: why.note },
  });
  // Whoever refuses another look leaves the hide as it is: it stays the first moderator's.
  const isStill = isAppeal && !isWaiting(row);
  const hidden = {
    hidden_at: row.hidden_at ?? why.at,
    hidden_reason: reason,
    hidden_by: isStill ? row.hidden_by : line.by,
    hidden_by_id: isStill ? row.hidden_by_id : person.id,
    hidden_note: why.note ?? (isStill ? row.hidden_note : null),
    hidden_with: null,
    held_for: null,
  };
  await trx.updateTable('comments').set(hidden).where('id', '=', row.id).execute();
  return {
    line,
    related: row.hidden_at === null ? await visibilityChanged(trx, { ...row, ...hidden }, -1) : [],
  };
}

const needsReason = (): never =>
  refuse('invalid', 'Choose a reason.', { fields: { reason: 'Choose a reason.' } });

async function show(trx: Writer, person: Person, { row, open }: Looked, { note, at }: Why): Promise<Done> {
  if (row.hidden_at === null && open === null) return refuseShown(trx, person, row);
  const action: LogAction =
    open !== null && open.appeal !== null
      ? 'appeal-granted'
      : row.hidden_at === null
        ? 'report-dismissed'
        : isWaiting(row) && row.held_for !== 'at-risk'
          ? 'comment-approved'
          : 'comment-shown';
  const line = await writeLog(trx, person, at, { ...lineAbout(row, action), note });
  // Who takes back the hide of their own words has not had them looked at.
  const now = { ...shown, at_risk_immune: isMine(person, row) ? row.at_risk_immune : 1 } as const;
  await trx.updateTable('comments').set(now).where('id', '=', row.id).execute();
  return { line, related: row.hidden_at === null ? [] : await visibilityChanged(trx, { ...row, ...now }, 1) };
}

const lineAbout = (row: CommentRow, action: LogAction) => ({
  action,
  post_id: row.post_id,
  comment_id: row.id,
});
