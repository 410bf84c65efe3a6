import type { ThreadComment } from './types.ts';

/** The ids of the loaded comments above one, nearest first: what to unfold so that it can be seen. */
export const ancestorIds = (comments: readonly ThreadComment[], id: string): string[] => {
  const parentOf = new Map(comments.map((comment) => [comment.id, comment.parentId]));
  const found = new Set<string>();
  let next = parentOf.get(id) ?? null;
  while (next !== null && next !== id && parentOf.has(next) && !found.has(next)) {
    found.add(next);
    next = parentOf.get(next) ?? null;
  }
  return [...found];
};
