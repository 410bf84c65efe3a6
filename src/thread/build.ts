import { compareBy } from './order.ts';
import type { Thread, ThreadComment, ThreadNode } from './types.ts';

/**
 * The tree of a flat list. Every comment stands in it exactly once, whatever the list is like:
 * - top-level comments keep the order of the list, which is the server's: a page is only a part of it;
 * - replies are oldest first;
 * - an orphan (its parent is not loaded), and a comment that answers itself, stands at the top, at its place in the list;
 * - of comments that answer each other in a ring, the first in the list stands at the top, the others below it;
 * - a comment given twice (pages overlap) stands where it came first, as it was given last;
 * - those in `alone` stand at the top, whatever they answer.
 */
export const buildThread = (comments: readonly ThreadComment[], alone?: ReadonlySet<string>): Thread => {
  const byId = new Map<string, ThreadNode>();
  for (const comment of new Map(comments.map((one) => [one.id, one])).values())
    byId.set(comment.id, { comment, replies: [], parent: null });

  const nodes = [...byId.values()];
  for (const node of nodes) node.parent = alone?.has(node.comment.id) ? null : parentOf(node, byId);
  openRings(nodes);

  for (const node of nodes) node.parent?.replies.push(node);
  for (const node of nodes)
    if (node.replies.length > 1) node.replies.sort((a, b) => compareBy.oldest(a.comment, b.comment));
  return { roots: nodes.filter((node) => node.parent === null), byId };
};

const parentOf = (node: ThreadNode, byId: ReadonlyMap<string, ThreadNode>): ThreadNode | null => {
  const { id, parentId } = node.comment;
  return parentId === null || parentId === id ? null : (byId.get(parentId) ?? null);
};

/** Walks up from every node once. Whoever meets their own walk again stands in a ring. */
const openRings = (nodes: readonly ThreadNode[]): void => {
  const place = new Map(nodes.map((node, index) => [node, index]));
  const walkOf = new Map<ThreadNode, ThreadNode>();
  for (const start of nodes) {
    let node: ThreadNode | null = start;
    while (node !== null && !walkOf.has(node)) {
      walkOf.set(node, start);
      node = node.parent;
    }
    if (node === null || walkOf.get(node) !== start) continue;
    let first = node;
    for (let other = node.parent; other !== null && other !== node; other = other.parent)
      if (place.get(other)! < place.get(first)!) first = other;
    first.parent = null;
  }
};

/** Every node, parents before their replies. Without recursion: a chain may be 10,000 deep. */
export const preorder = (roots: readonly ThreadNode[]): ThreadNode[] => {
  const found: ThreadNode[] = [];
  const waiting = roots.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    for (let i = node.replies.length - 1; i >= 0; i--) waiting.push(node.replies[i]!);
  }
  return found;
};
