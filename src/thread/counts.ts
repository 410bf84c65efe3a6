import { preorder } from './build.ts';
import type { Thread, ThreadComment, ThreadNode } from './types.ts';

/**
 * `replyCount` counts the direct replies the public can see, a tombstone only while it has replies. A moderator or an
 * author may have others loaded too; those must not be taken for some of the counted ones.
 */
const isCounted = (comment: ThreadComment) => comment.state === 'visible' || comment.replyCount > 0;

/** Direct replies that are not loaded. */
export const unloadedReplies = ({ comment, replies }: ThreadNode): number =>
  Math.max(0, comment.replyCount - replies.filter((reply) => isCounted(reply.comment)).length);

/** For every node: the replies below it that are known of, loaded or not, tombstones left out. */
export const repliesBelow = (thread: Thread): ReadonlyMap<ThreadNode, number> => {
  const below = new Map<ThreadNode, number>();
  for (const node of preorder(thread.roots).toReversed()) {
    let count = unloadedReplies(node);
    for (const reply of node.replies)
      count += below.get(reply)! + (reply.comment.state === 'visible' ? 1 : 0);
    below.set(node, Math.max(count, node.comment.branchCount));
  }
  return below;
};
