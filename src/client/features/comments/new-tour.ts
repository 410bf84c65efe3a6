import { buildThread } from '../../../thread/build.ts';
import type { ThreadComment, ThreadNode } from '../../../thread/types.ts';

/**
 * The way through the new comments: those of the page in the page's order, then those that are not loaded, oldest first.
 * Whatever comes later is put at the end, so that no comment changes its number while somebody goes from one to the next.
 */
export function tourOf(
  before: readonly string[],
  comments: readonly ThreadComment[],
  isNew: (comment: ThreadComment) => boolean,
  elsewhere: readonly string[],
): readonly string[] {
  const tour = new Set(before);
  const waiting: ThreadNode[] = [...buildThread(comments).roots].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isNew(node.comment)) tour.add(node.comment.id);
    for (let i = node.replies.length - 1; i >= 0; i--) waiting.push(node.replies[i]!);
  }
  for (const id of elsewhere) tour.add(id);
  return [...tour];
}
