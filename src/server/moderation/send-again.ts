import type { ChangedComment } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import { can } from '../../contract/permissions.ts';
import { changedComment } from '../comments/changed.ts';
import { type Edit, newWords } from '../comments/new-words.ts';
import { rewrite } from '../comments/rewrite.ts';
import { lockComment, subjectOf } from '../comments/subject.ts';
import type { Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { mustNotBeSilenced } from '../sanctions/must-be-free.ts';
import { openCase } from './cases.ts';
import { writeRuleLog } from './write-log.ts';

const { sendAgain: atMost } = limits.moderation;

const sentAgain = async (trx: Writer, id: string): Promise<number> => {
  const { lines } = await trx
    .selectFrom('moderation_log')
    .select((eb) => eb.fn.countAll<number | string>().as('lines'))
    .where('comment_id', '=', id)
    .where('action', '=', 'comment-sent-again')
    .executeTakeFirstOrThrow();
  return Number(lines);
};

/** The author of a hidden comment says it in other words; a moderator looks at them before anybody reads them. */
export async function sendAgain(
  trx: Writer,
  person: Person,
  id: string,
  edit: Edit,
): Promise<ChangedComment> {
  const locked = await lockComment(trx, id);
  const { row, post } = locked;
  const { at } = edit;
  const subject = { ...subjectOf(person, row, post), isHeld: row.held_for !== null };
  if (!can(person, 'send-again', subject, at)) {
    if (!subject.mine) refuse('not-allowed', 'Only the person who wrote this comment can do this.');
    if (row.deleted_at !== null) refuse('gone', 'This comment has been deleted.');
    if (row.hidden_at === null) refuse('already-done', 'This comment is not hidden any more.');
    if (post.closedAt !== null) refuse('debate-closed', 'This debate is closed.');
    mustNotBeSilenced(person, at);
    refuse('not-allowed', 'You cannot send this comment again.');
  }
  if ((await sentAgain(trx, id)) >= atMost)
    refuse('too-late', `You have sent this comment again ${atMost} times. That is as often as one can.`);
  // For what it refuses: it waits whatever rule applies.
  const { change } = await newWords(trx, person, locked, edit);
  await rewrite(trx, row, { ...change, ...held });
  await openCase(trx, row, 'held', at);
  await writeRuleLog(trx, at, {
    action: 'comment-sent-again',
    post_id: post.id,
    comment_id: id,
    rule: 'sent-again',
  });
  return changedComment(trx, person, id);
}

/** What was said about the words before is in the log. */
const held = {
  held_for: 'sent-again',
  hidden_reason: null,
  hidden_by: null,
  hidden_by_id: null,
  hidden_note: null,
  hidden_with: null,
} as const;
