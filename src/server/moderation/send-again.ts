import type { ChangedComment } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import { can } from '../../contract/permissions.ts';
import { changedComment } from '../comments/changed.ts';
import type { Edit } from '../comments/change.ts';
import { mustSaySomething } from '../comments/create.ts';
import { ofKind, rewrite } from '../comments/rewrite.ts';
import { lockComment, subjectOf } from '../comments/subject.ts';
import type { Writer } from '../db/database.ts';
import { mustSayWhatChangedIt } from '../debate/minds.ts';
import { notAsked } from '../debate/questions.ts';
import { notSaidBack } from '../debate/understood.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { mustNotBeSilenced } from '../sanctions/must-be-free.ts';
import { openCase } from './cases.ts';
import { lookBefore } from './look.ts';
import { saidHash } from './rules/said.ts';
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
  { body, kind, html, at, secret, addressKey = null }: Edit,
): Promise<ChangedComment> {
  const { row, post } = await lockComment(trx, id);
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
  mustSaySomething(html);
  if (row.mind_about_id !== null) mustSayWhatChangedIt(html);
  const said_hash = saidHash(secret, body);
  // For what it refuses: it waits whatever rule applies.
  await lookBefore(
    trx,
    person,
    { body, html, alias: row.alias, saidBack: row.said_back },
    { post, saidHash: said_hash, addressKey, edits: id, at },
  );
  await rewrite(trx, row, {
    body,
    html,
    edited_at: at,
    ...(await ofKind(trx, row, kind)),
    ...(kind === 'question' ? null : notAsked),
    ...(kind === 'differ' ? null : notSaidBack),
    said_hash,
    ...held,
  });
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
