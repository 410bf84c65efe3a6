import { type SqlBool, sql } from 'kysely';
import { limits } from '../../contract/limits.ts';
import type { DebateMap, MapPiece } from '../../contract/map.ts';
import { kindOfPiece, without } from '../../thread/debate-map.ts';
import type { Reader } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { readBranchCounts } from './map-counts.ts';
import { excerptSource } from './map-excerpt.ts';
import { mapPiece } from './map-view.ts';

export const pieceColumns = [
  'id',
  'reply_count',
  'kind',
  'alias',
  'point_of_view',
  'hidden_at',
  'deleted_at',
  'branch_count',
] as const;
export const pieceHtml = sql<string>`substr(html, 1, ${sql.lit(excerptSource)})`.as('html');

const largest = prepared<{ post: string }>()((db, p) =>
  db
    .selectFrom('comments')
    .select([...pieceColumns, pieceHtml])
    .where('post_id', '=', p('post'))
    // Written into the statement, not bound: only so does a planner see that the partial index fits.
    .where(sql<SqlBool>`parent_id is null and present = 1`)
    .orderBy('branch_count', 'desc')
    .orderBy('id', 'desc')
    .limit(limits.map.pieces),
);

/** What a top-level comment's branch holds is stored. */
export const sizeOfTop = (row: {
  branch_count: number;
  hidden_at: number | null;
  deleted_at: number | null;
}) => row.branch_count + (row.hidden_at === null && row.deleted_at === null ? 1 : 0);

const named = (pieces: readonly MapPiece[]) =>
  pieces.map((piece) => ({ kind: kindOfPiece(piece), size: piece.size }));

/** The whole debate: its largest branches by an index, the others from counts. */
export async function readMap(db: Reader, postId: string): Promise<DebateMap> {
  const rows = await largest(db, { post: postId });
  const all = await readBranchCounts(db, postId);
  const pieces = rows.map((row) => mapPiece(row, sizeOfTop(row))).sort((a, b) => b.size - a.size);
  return {
    branch: null,
    path: [],
    skippedAncestors: 0,
    comments: all.reduce((sum, { comments }) => sum + comments, 0),
    isComplete: true,
    pieces,
    rest: without(all, named(pieces)),
  };
}
