import { limits } from '../../contract/limits.ts';
import { can } from '../../contract/permissions.ts';
import { readRow } from '../comments/subject.ts';
import type { Writer } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { newId } from '../ids.ts';
import { cleanText } from '../text/clean-text.ts';
import { mustBeModerating } from './decide.ts';
import { noteColumns, noteFor } from './notes-store.ts';
import { nameInLog } from './write-log.ts';

/** A note on a comment for fellow moderators. Nothing that anybody else reads changes with it. */
export async function writeNote(
  trx: Writer,
  person: Person,
  commentId: string,
  { text, at }: { text: string; at: number },
) {
  mustBeModerating(person, at);
  const { deleted_at, post_id } = await readRow(trx, commentId);
  if (deleted_at !== null) refuse('gone', 'This comment has been deleted by its author.');
  const words = cleanText(text).trim();
  if (words === '') refuse('invalid', 'Write something here.', { fields: { text: 'Write something here.' } });
  const note = {
    id: newId(at),
    comment_id: commentId,
    post_id,
    person_id: person.id,
    by: await nameInLog(trx, person),
    text: words,
    at,
    deleted_at: null,
  };
  await trx.insertInto('moderator_notes').values(note).execute();
  return { commentId, note: noteFor(person, note) };
}

type Note = Pick<Schema['moderator_notes'], (typeof noteColumns)[number] | 'deleted_at'>;

async function ownNote(trx: Writer, person: Person, noteId: string, at: number): Promise<Note> {
  mustBeModerating(person, at);
  const note = await trx
    .updateTable('moderator_notes')
    // Locks it on both databases.
    .set({ id: noteId })
    .where('id', '=', noteId)
    .returning([...noteColumns, 'deleted_at'])
    .executeTakeFirst();
  if (note === undefined) return refuse('not-found', 'There is no such note.');
  if (!can(person, 'delete-moderator-note', { mine: note.person_id === person.id }, at))
    refuse('not-allowed', 'Only who wrote this note, or an administrator, can do this.');
  return note;
}

export async function deleteNote(trx: Writer, person: Person, noteId: string, at: number) {
  const note = await ownNote(trx, person, noteId, at);
  if (note.deleted_at !== null) refuse('already-done', 'This note has been deleted already.');
  await trx.updateTable('moderator_notes').set({ deleted_at: at }).where('id', '=', noteId).execute();
  return { commentId: note.comment_id, noteId };
}

export async function restoreNote(trx: Writer, person: Person, noteId: string, at: number) {
  const note = await ownNote(trx, person, noteId, at);
  if (note.deleted_at === null) return refuse('already-done', 'This note is not deleted.');
  if (note.text === '' || at >= note.deleted_at + limits.undoDeleteFor)
    refuse('too-late', 'The time to bring this note back is over.');
  await trx.updateTable('moderator_notes').set({ deleted_at: null }).where('id', '=', noteId).execute();
  return { commentId: note.comment_id, note: noteFor(person, note) };
}
