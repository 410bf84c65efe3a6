import type { ChangedComment } from '../../contract/comment.ts';
import type { Viewer } from '../../contract/permissions.ts';
import type { Reader } from '../db/database.ts';
import { readNumbers } from '../posts/store.ts';
import { readRow } from './subject.ts';
import { commentFor, type OwnRow } from './view.ts';

/** The answer to a change: the comment as this viewer may now see it, and the post's numbers. */
export const changedComment = async (
  db: Reader,
  viewer: Viewer,
  commentId: string,
): Promise<ChangedComment> => changedRow(db, viewer, await readRow(db, commentId));

/** The same for a row as it is stored now. */
export async function changedRow(db: Reader, viewer: Viewer, row: OwnRow): Promise<ChangedComment> {
  const { voteFirst, ...post } = await readNumbers(db, row.post_id);
  return { comment: commentFor(viewer, row, voteFirst), related: [], post };
}
