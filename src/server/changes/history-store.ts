import { z } from 'zod';
import type { ChangeHistory } from '../../contract/changes.ts';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { Reader } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { refuse } from '../http/problem.ts';
import { changeNote, stepColumns } from './view.ts';

/** What became of a change, newest first. Refuses for what everybody may not see. */
export async function readHistory(
  db: Reader,
  commentId: string,
  after: string | undefined,
): Promise<ChangeHistory> {
  const from = fromCursor(after, z.tuple([z.literal('steps'), id]));
  const row = await db
    .selectFrom('comments')
    .select(['kind', 'hidden_at', 'deleted_at'])
    .where('id', '=', commentId)
    .executeTakeFirst();
  if (row?.deleted_at !== null) refuse('gone', 'This comment has been deleted.');
  if (row.hidden_at !== null) refuse('gone', 'This comment has been hidden by a moderator.');
  if (row.kind !== 'change') refuse('not-found', 'This comment is not a change that somebody asks for.');
  const rows = await db
    .selectFrom('change_notes')
    .select(stepColumns)
    .where('comment_id', '=', commentId)
    // Words alone that were taken back leave nothing to tell.
    .where((eb) => eb.or([eb('moved', '=', 1), eb('deleted_at', 'is', null)]))
    .$if(from !== null, (steps) => steps.where('id', '<', from?.[1] ?? ''))
    .orderBy('id', 'desc')
    .limit(limits.page.steps + 1)
    .execute();
  const page = rows.slice(0, limits.page.steps);
  const last = page.at(-1);
  return {
    notes: page.map(changeNote),
    next: last && rows.length > page.length ? toCursor(['steps', last.id]) : null,
  };
}
