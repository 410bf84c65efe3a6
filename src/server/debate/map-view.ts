/** Rows become answers here: of what is hidden or deleted, nothing but that it is there. */
import type { DebateMap, MapPiece } from '../../contract/map.ts';
import { limits } from '../../contract/limits.ts';
import type { CommentRow } from '../db/schema.ts';
import { excerptOf } from './map-excerpt.ts';

export type PieceRow = Pick<
  CommentRow,
  'id' | 'reply_count' | 'kind' | 'alias' | 'point_of_view' | 'hidden_at' | 'deleted_at'
> & {
  /** Its beginning, `excerptSource` characters or more where it has so many. */
  html: string;
};

export function mapPiece(row: PieceRow, size: number): MapPiece {
  const place = { id: row.id, replyCount: row.reply_count, size };
  if (row.hidden_at !== null || row.deleted_at !== null) return { ...place, state: 'gone' };
  return {
    ...place,
    state: 'visible',
    kind: row.kind,
    author: { name: row.alias, pointOfView: row.point_of_view },
    ...excerptOf(row.html, limits.map.excerpt),
  };
}

export type AncestorRow = Pick<CommentRow, 'id' | 'alias' | 'hidden_at' | 'deleted_at'>;

export const mapAncestor = (row: AncestorRow): DebateMap['path'][number] => ({
  id: row.id,
  name: row.hidden_at === null && row.deleted_at === null ? row.alias : null,
});
