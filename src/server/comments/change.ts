import type { ChangedComment, Source } from '../../contract/comment.ts';
import type { Reader, Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { returnCase, withdrawCase } from '../moderation/cases.ts';
import { holdComment } from '../moderation/hold.ts';
import { quoteOf } from '../quotes/quote.ts';
import { changedComment } from './changed.ts';
import { mustBeAble } from './must-be-able.ts';
import { visibilityChanged } from './presence.ts';
import { type Edit, newWords } from './new-words.ts';
import { rewrite } from './rewrite.ts';
import { lockComment, readRow, subjectOf } from './subject.ts';
import { isMine } from './view.ts';

export async function editComment(
  trx: Writer,
  person: Person,
  id: string,
  edit: Edit,
): Promise<ChangedComment> {
  const locked = await lockComment(trx, id);
  const { row, post } = locked;
  const { at } = edit;
  mustBeAble(person, 'edit', subjectOf(person, row, post), at);
  const { change, rule } = await newWords(trx, person, locked, edit);
  await rewrite(trx, row, change);
  // Other words than those a moderator may have looked at: they wait like new ones.
  const related = rule === null ? [] : (await holdComment(trx, await readRow(trx, id), rule, at)).related;
  return changedComment(trx, person, id, related);
}

/** Out of sight at once; its text is erased later, by the sweep. */
export async function deleteComment(
  trx: Writer,
  person: Person,
  id: string,
  at: number,
): Promise<ChangedComment> {
  const { row, post } = await lockComment(trx, id);
  mustBeAble(person, 'delete', subjectOf(person, row, post), at);
  await trx.updateTable('comments').set({ deleted_at: at }).where('id', '=', id).execute();
  await withdrawCase(trx, id, at);
  const related = row.hidden_at === null ? await visibilityChanged(trx, { ...row, deleted_at: at }, -1) : [];
  return changedComment(trx, person, id, related);
}

export async function restoreComment(
  trx: Writer,
  person: Person,
  id: string,
  at: number,
): Promise<ChangedComment> {
  const { row, post } = await lockComment(trx, id);
  mustBeAble(person, 'restore', subjectOf(person, row, post), at);
  await trx.updateTable('comments').set({ deleted_at: null }).where('id', '=', id).execute();
  await returnCase(trx, id);
  const related = row.hidden_at === null ? await visibilityChanged(trx, { ...row, deleted_at: null }, 1) : [];
  return changedComment(trx, person, id, related);
}

/** One's own comment as it was typed. */
export async function readSource(db: Reader, person: Person, commentId: string): Promise<Source> {
  const row = await readRow(db, commentId);
  if (!isMine(person, row)) refuse('not-allowed', 'Only the person who wrote this comment can do this.');
  if (row.deleted_at !== null) refuse('gone', 'This comment has been deleted.');
  return { id: row.id, body: row.body, kind: row.kind, quote: quoteOf(row) };
}
