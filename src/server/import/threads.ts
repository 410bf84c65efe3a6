import type { CommentRow } from '../db/schema.ts';
import { newId } from '../ids.ts';

/** A comment before it has a place: `key` and `parentKey` are its names where it comes from. */
export type Loose = { key: string; parentKey: string | null; at: number };
export type Placed = Pick<
  CommentRow,
  'id' | 'parent_id' | 'root_id' | 'depth' | 'sibling_no' | 'child_count' | 'created_at'
>;
/** A comment that is stored already. */
export type Stored = Pick<CommentRow, 'id' | 'root_id' | 'depth' | 'child_count'>;

/**
 * Gives every comment its place, parents before their replies. Times become unique in the order of time, then of the
 * file, since the order of ids is the order of time. A comment whose parent is nowhere, or is itself or one of its own
 * replies, is top-level. Pure but for the ids.
 */
export function place<T extends Loose>(
  loose: readonly T[],
  stored: ReadonlyMap<string, Stored> = new Map(),
): { item: T; row: Placed }[] {
  const ordered = loose.toSorted((a, b) => a.at - b.at);
  const parents = withoutCycles(ordered);
  const replies = new Map<string, T[]>();
  for (const item of ordered) {
    const parent = parents.get(item.key) ?? '';
    const siblings = replies.get(parent);
    if (siblings === undefined) replies.set(parent, [item]);
    else siblings.push(item);
  }

  let last = -Infinity;
  const times = new Map(ordered.map((item) => [item.key, (last = Math.max(item.at, last + 1))]));
  const known = new Map<string, Stored>(stored);
  const placed: { item: T; row: Placed }[] = [];
  const waiting = ordered.filter((item) => !times.has(parents.get(item.key) ?? ''));
  for (let i = 0; i < waiting.length; i += 1) {
    const item = waiting[i];
    if (item === undefined) break;
    const parent = known.get(parents.get(item.key) ?? '');
    const at = times.get(item.key) ?? item.at;
    const id = newId(at);
    const row = {
      id,
      parent_id: parent?.id ?? null,
      root_id: parent?.root_id ?? id,
      depth: parent === undefined ? 0 : parent.depth + 1,
      sibling_no: parent === undefined ? 0 : (parent.child_count += 1),
      child_count: 0,
      created_at: at,
    };
    known.set(item.key, row);
    placed.push({ item, row });
    waiting.push(...(replies.get(item.key) ?? []));
  }
  return placed;
}

/** The parent of each comment; null where it would be above itself. */
function withoutCycles(items: readonly Loose[]): Map<string, string | null> {
  const parents = new Map(items.map((item) => [item.key, item.parentKey]));
  const fine = new Set<string>();
  for (const { key } of items) {
    const path = new Set<string>();
    let at: string | null | undefined = key;
    while (typeof at === 'string' && !fine.has(at)) {
      if (path.has(at)) {
        parents.set(at, null);
        break;
      }
      path.add(at);
      at = parents.get(at);
    }
    for (const each of path) fine.add(each);
  }
  return parents;
}
