import type { ChangedComment } from '../../contract/comment.ts';
import type { Viewer } from '../../contract/permissions.ts';
import type { Reader } from '../db/database.ts';
import { readNumbers } from '../posts/store.ts';
import { readRow } from './subject.ts';
import { commentFor } from './view.ts';

/** The answer to a change: the comment as this viewer may now see it, and the post's numbers. */
export async function changedComment(db: Reader, viewer: Viewer, commentId: string): Promise<ChangedComment> {
  const row = await readRow(db, commentId);
  return { comment: commentFor(viewer, row), post: await readNumbers(db, row.post_id) };
}
