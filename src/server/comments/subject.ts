import type { CommentSubject, Viewer } from '../../contract/permissions.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import { lockPost, type LockedPost } from '../posts/store.ts';
import { isMine } from './view.ts';

const noComment = () => refuse('not-found', 'There is no such comment.');

export async function readRow(db: Reader, commentId: string): Promise<CommentRow> {
  const row = await db.selectFrom('comments').selectAll().where('id', '=', commentId).executeTakeFirst();
  return row ?? noComment();
}

/** A comment to be changed: its post locked first, then the comment as it stands. A comment never changes its post. */
export async function lockComment(
  trx: Writer,
  commentId: string,
): Promise<{ row: CommentRow; post: LockedPost }> {
  const place = await trx
    .selectFrom('comments')
    .select('post_id')
    .where('id', '=', commentId)
    .executeTakeFirst();
  if (place === undefined) return noComment();
  const post = await lockPost(trx, { id: place.post_id });
  return { row: await readRow(trx, commentId), post };
}

export const subjectOf = (viewer: Viewer, row: CommentRow, post: LockedPost): CommentSubject => ({
  mine: isMine(viewer, row),
  createdAt: row.created_at,
  hiddenAt: row.hidden_at,
  deletedAt: row.deleted_at,
  post: { closedAt: post.closedAt },
});
