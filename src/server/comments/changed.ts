import type { ChangedComment, RelatedMarks } from '../../contract/comment.ts';
import type { Viewer } from '../../contract/permissions.ts';
import type { Reader } from '../db/database.ts';
import { markColumns, relatedMarksOf } from '../debate/marks.ts';
import { readAppeals } from '../moderation/appeals-store.ts';
import { readNumbers } from '../posts/store.ts';
import { readRow } from './subject.ts';
import { commentFor, type OwnRow } from './view.ts';

/** What those of other comments are now that everybody can read. */
export async function readRelated(db: Reader, ids: readonly string[]): Promise<RelatedMarks[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('comments')
    .select(['id', 'kind', ...markColumns])
    .where('id', 'in', ids)
    .where('hidden_at', 'is', null)
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map(relatedMarksOf);
}

/**
 * The answer to a change: the comment as this viewer may now see it, what others became by it, and the post's numbers.
 */
export const changedComment = async (
  db: Reader,
  viewer: Viewer,
  commentId: string,
  related: readonly string[] = [],
): Promise<ChangedComment> => changedRow(db, viewer, await readRow(db, commentId), related);

/** The same for a row as it is stored now. */
export async function changedRow(
  db: Reader,
  viewer: Viewer,
  row: OwnRow,
  related: readonly string[] = [],
): Promise<ChangedComment> {
  const { voteFirst, ...post } = await readNumbers(db, row.post_id);
  const appeals = await readAppeals(db, row.hidden_at === null ? [] : [row.id]);
  return {
    comment: commentFor(viewer, row, voteFirst, appeals.get(row.id)),
    related: await readRelated(db, related),
    post,
  };
}
