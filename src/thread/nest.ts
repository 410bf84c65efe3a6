import { repliesBelow, unloadedReplies } from './counts.ts';
import { nameOf, rowOf } from './rows.ts';
import type { Fold, Item, More, Thread, ThreadNode } from './types.ts';

/** A browser's parser stops nesting at 512 levels and then loses content; people lose the thread long before. */
export const mostLists = 6;

/**
 * The thread as nested lists, six at most. Replies below the sixth list follow in it as siblings, parents first, so that
 * a conversation reads on; each row says whom it answers. A folded comment keeps its place, nothing below it is given.
 */
export const nest = (thread: Thread, folded: ReadonlySet<string>): Item[] => {
  const below = repliesBelow(thread);

  const isFolded = (node: ThreadNode) => node.replies.length > 0 && folded.has(node.comment.id);

  const foldOf = (node: ThreadNode): Fold | null =>
    node.replies.length === 0 ? null : { folded: isFolded(node), replies: below.get(node)! };

  const listOf = (nodes: readonly ThreadNode[], level: number): Item[] =>
    level === mostLists
      ? lastList(nodes)
      : nodes.map((node) => ({
          row: rowOf(node, level),
          fold: foldOf(node),
          children: isFolded(node) ? [] : listOf(node.replies, level + 1),
          more: isFolded(node) ? [] : moreOf(node),
        }));

  const lastList = (nodes: readonly ThreadNode[]): Item[] => {
    const items: (Item & { more: More[] })[] = [];
    // What comes next is on top: a node, or the button that follows a node's last loaded reply.
    const waiting: (ThreadNode | More)[] = nodes.toReversed();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if ('parentId' in next) {
        items.at(-1)!.more.push(next);
        continue;
      }
      items.push({ row: rowOf(next, mostLists), fold: foldOf(next), children: [], more: [] });
      if (isFolded(next)) continue;
      waiting.push(...moreOf(next));
      for (let i = next.replies.length - 1; i >= 0; i--) waiting.push(next.replies[i]!);
    }
    return items;
  };

  return listOf(thread.roots, 1);
};

const moreOf = (node: ThreadNode): More[] => {
  const count = unloadedReplies(node);
  return count === 0
    ? []
    : [{ parentId: node.comment.id, name: nameOf(node.comment), count, first: node.replies.length === 0 }];
};
