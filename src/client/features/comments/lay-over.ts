import type { HiddenComment, Mine } from '../../../contract/comment.ts';
import { compareBy } from '../../../thread/order.ts';
import type { ThreadComment } from '../../../thread/types.ts';
import type { ThreadView } from './comment-queries.ts';
import type { LoadedThread } from './thread-cache.ts';

/**
 * The thread as the viewer may see it: what is readable to them alone laid over the public comments. A tombstone nobody
 * answered is left out, unless it is the one that was asked for.
 */
export function layOver(
  { comments, next, asked }: Pick<LoadedThread, 'comments' | 'next' | 'asked'>,
  mine: Mine | undefined,
  view: ThreadView,
): ThreadComment[] {
  const readable = new Map(mine?.hidden.map((comment) => [comment.id, comment]));
  const askedFor = new Set(asked.map((one) => ('context' in one ? one.context : null)));
  if (view.kind === 'conversation') askedFor.add(view.commentId);
  const shown: ThreadComment[] = [];
  for (const comment of comments) {
    const own = readable.get(comment.id);
    if (comment.state === 'visible') shown.push(comment);
    else if (own) shown.push(counting(own, comment));
    else if (comment.replyCount > 0 || askedFor.has(comment.id)) shown.push(comment);
  }

  const placed = new Set(comments.map(({ id }) => id));
  /** Of those in no public page: one that is hidden may answer another. */
  const place = (comment: HiddenComment): boolean => {
    const { id, parentId } = comment;
    if (placed.has(id)) return true;
    const parent = parentId === null ? undefined : readable.get(parentId);
    const at = parentId === null ? placeAtTop(comment, shown, next, view) : shown.length;
    if (at === null || (parentId !== null && !placed.has(parentId) && !(parent && place(parent))))
      return false;
    if (parentId === null) shown.splice(at, 0, comment);
    else shown.push(comment);
    placed.add(id);
    return true;
  };
  for (const comment of readable.values()) place(comment);
  return shown;
}

/** The public counts may be newer than the copy that is readable here. The same object as long as they are not. */
const counting = (own: HiddenComment, { replyCount, branchCount }: ThreadComment): HiddenComment =>
  own.replyCount === replyCount && own.branchCount === branchCount
    ? own
    : { ...own, replyCount, branchCount };

/** Before which of the loaded comments a top-level one stands; null when that is on another page, or none at all. */
function placeAtTop(
  comment: HiddenComment,
  shown: readonly ThreadComment[],
  next: string | null,
  view: ThreadView,
): number | null {
  if (view.kind !== 'debate') return null;
  const compare = compareBy[view.order];
  const isAfter = (one: ThreadComment) => one.parentId === null && compare(one, comment) > 0;
  const at = shown.findIndex(isAfter);
  if (at === -1) return next === null ? shown.length : null;
  const isFirst = !shown.slice(0, at).some(({ parentId }) => parentId === null);
  return isFirst && view.from !== null ? null : at;
}
