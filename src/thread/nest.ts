import { repliesBelow, unloadedReplies } from './counts.ts';
import { type Folds, isFolded as isFoldedIn } from './folds.ts';
import { nameOf, rowOf } from './rows.ts';
import type { Fold, Item, More, Thread, ThreadNode } from './types.ts';

/** A browser's parser stops nesting at 512 levels and then loses content; people lose the thread long before. */
export const mostLists = 6;

/**
 * The thread as nested lists, six at most. Replies below the sixth list follow in it as siblings, parents first, so that
 * a conversation reads on; each row says whom it answers. What is folded stays in its place: it is only not shown, so
 * that a search in the page finds it.
 */
export const nest = (thread: Thread, folds: Folds): Item[] => {
  const below = repliesBelow(thread);

  const isFolded = ({ comment, parent, replies }: ThreadNode) =>
    replies.length > 0 && isFoldedIn(folds, comment.id, parent === null);

  const foldOf = (node: ThreadNode): Fold | null =>
    node.replies.length === 0 ? null : { folded: isFolded(node), replies: below.get(node)! };

  const listOf = (nodes: readonly ThreadNode[], level: number): Item[] =>
    level === mostLists
      ? lastList(nodes)
      : nodes.map((node) => ({
          row: rowOf(node, level),
          isFoldedAway: false,
          fold: foldOf(node),
          children: listOf(node.replies, level + 1),
          more: isFolded(node) ? [] : moreOf(node),
        }));

  const lastList = (nodes: readonly ThreadNode[]): Item[] => {
    const items: Item[] = [];
    let shown: { more: More[] } | undefined;
    // What comes next is on top: a node, or the button that follows a node's last loaded reply.
    const waiting: (Waiting | More)[] = nodes.map((node) => ({ node, isFoldedAway: false })).reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if ('parentId' in next) {
        shown!.more.push(next);
        continue;
      }
      const { node, isFoldedAway } = next;
      const item = { row: rowOf(node, mostLists), isFoldedAway, fold: foldOf(node), children: [], more: [] };
      items.push(item);
      if (!isFoldedAway) shown = item;
      const isAway = isFoldedAway || isFolded(node);
      if (!isAway) waiting.push(...moreOf(node));
      for (let i = node.replies.length - 1; i >= 0; i--)
        waiting.push({ node: node.replies[i]!, isFoldedAway: isAway });
    }
    return items;
  };

  return listOf(thread.roots, 1);
};

/** A node of the sixth list that is still to come. */
type Waiting = { node: ThreadNode; isFoldedAway: boolean };

const moreOf = (node: ThreadNode): More[] => {
  const count = unloadedReplies(node);
  return count === 0
    ? []
    : [{ parentId: node.comment.id, name: nameOf(node.comment), count, first: node.replies.length === 0 }];
};
