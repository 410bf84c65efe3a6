/** What moderators tell each other about a comment. Only they read it. */
import type { Mine } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { ModeratorNote } from '../../contract/moderated.ts';
import type { Reader } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import type { Person } from '../http/viewer.ts';

export const noteColumns = ['id', 'comment_id', 'person_id', 'by', 'text', 'at'] as const;
type NoteRow = Pick<Schema['moderator_notes'], (typeof noteColumns)[number]>;

export const noteFor = (person: Person, { id, person_id, by, text, at }: NoteRow): ModeratorNote => ({
  id,
  by,
  text,
  at,
  isMine: person_id === person.id,
});

/** The newest of a debate, by comment. For moderators. */
export async function readNotes(db: Reader, postId: string, person: Person): Promise<Mine['notes']> {
  const rows = await db
    .selectFrom('moderator_notes')
    .innerJoin('comments', 'comments.id', 'moderator_notes.comment_id')
    .select(['moderator_notes.id', 'comment_id', 'moderator_notes.person_id', 'by', 'text', 'at'])
    .where('moderator_notes.post_id', '=', postId)
    .where('moderator_notes.deleted_at', 'is', null)
    .where('comments.deleted_at', 'is', null)
    .orderBy('moderator_notes.id', 'desc')
    .limit(limits.moderation.notes)
    .execute();
  const notes: Mine['notes'] = {};
  for (const row of rows.toReversed()) (notes[row.comment_id] ??= []).push(noteFor(person, row));
  return notes;
}
