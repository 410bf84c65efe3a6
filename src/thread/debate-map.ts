/** A debate as sizes: how much was said in each of its branches. */
import type { DebateMap, MapKind, MapPiece } from '../contract/map.ts';
import type { Kind } from '../contract/vocabulary.ts';

type Rest = DebateMap['rest'][number];

/** In the order they are named in. */
export const mapKinds = [
  'agree',
  'differ',
  'experience',
  'question',
  'change',
  'none',
  'gone',
] as const satisfies readonly MapKind[];

/** As what a comment is counted. A tombstone's own kind is nobody's to know. */
export const mapKindOf = (of: { isVisible: boolean; kind: Kind | null }): MapKind =>
  of.isVisible ? (of.kind ?? 'none') : 'gone';

export const kindOfPiece = (piece: MapPiece): MapKind =>
  mapKindOf(
    piece.state === 'visible' ? { isVisible: true, kind: piece.kind } : { isVisible: false, kind: null },
  );

export type MapRow = { id: string; parentId: string | null; isVisible: boolean; kind: Kind | null };
export type Branch = { row: MapRow; size: number };

/** The largest first; of two as large, the one that was there first. */
const bySize = (a: Branch, b: Branch): number => b.size - a.size || (a.row.id < b.row.id ? -1 : 1);

/**
 * The branches that begin with the direct replies to a comment, the largest first, with the visible comments in each.
 * The rows may come in any order; those that do not stand below the comment, as far as the rows tell, are left out.
 */
export function branchesOf(commentId: string, rows: readonly MapRow[]): Branch[] {
  const replies = new Map<string, MapRow[]>();
  for (const row of rows) {
    if (row.parentId === null || row.id === commentId) continue;
    const beside = replies.get(row.parentId);
    if (beside === undefined) replies.set(row.parentId, [row]);
    else beside.push(row);
  }
  const sizeOf = (first: MapRow): number => {
    let size = 0;
    // Without recursion: a chain may be thousands deep.
    const waiting = [first];
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      size += row.isVisible ? 1 : 0;
      for (const reply of replies.get(row.id) ?? []) waiting.push(reply);
    }
    return size;
  };
  return (replies.get(commentId) ?? []).map((row) => ({ row, size: sizeOf(row) })).sort(bySize);
}

/** Branches counted by kind. */
export function countByKind(branches: readonly { kind: MapKind; size: number }[]): Rest[] {
  return mapKinds.flatMap((kind) => {
    const of = branches.filter((one) => one.kind === kind);
    const comments = of.reduce((sum, { size }) => sum + size, 0);
    return of.length === 0 ? [] : [{ kind, comments, branches: of.length }];
  });
}

/** What is left of the counts of all branches without those that are named. In the order of the kinds. */
export function without(all: readonly Rest[], named: readonly { kind: MapKind; size: number }[]): Rest[] {
  const away = countByKind(named);
  const of = (counts: readonly Rest[], kind: MapKind) => counts.find((one) => one.kind === kind);
  return mapKinds.flatMap((kind) => {
    const branches = (of(all, kind)?.branches ?? 0) - (of(away, kind)?.branches ?? 0);
    const comments = (of(all, kind)?.comments ?? 0) - (of(away, kind)?.comments ?? 0);
    return branches > 0 ? [{ kind, comments: Math.max(0, comments), branches }] : [];
  });
}
