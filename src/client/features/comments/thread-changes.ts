import type { Comment, HiddenComment, VisibleComment } from '../../../contract/comment.ts';
import type { Failure, LoadedThread, Sending } from './thread-cache.ts';

/** Pure changes of what is loaded of a thread, by what people do in it. */

const isVisible = (comment: Comment | undefined) => comment?.state === 'visible';
/** Does it count among its parent's replies? A tombstone does only while it has some itself. */
const isPresent = (comment: Comment | undefined) =>
  comment !== undefined && (isVisible(comment) || comment.replyCount > 0);

/** Adds, replaces or (with null) removes one comment, and keeps the counts above it right as the server does. */
export function withComment(thread: LoadedThread, id: string, next: Comment | null): LoadedThread {
  const byId = new Map(thread.comments.map((comment) => [comment.id, comment]));
  const before = byId.get(id);
  const place = next ?? before;
  if (!place) return thread;
  if (next) byId.set(id, next);
  else byId.delete(id);

  let present = Number(isPresent(next ?? undefined)) - Number(isPresent(before));
  const visible = Number(isVisible(next ?? undefined)) - Number(isVisible(before));
  const seen = new Set([id]);
  for (let parentId = place.parentId; parentId !== null && !seen.has(parentId);) {
    seen.add(parentId);
    const parent = byId.get(parentId);
    if (!parent) break;
    const changed = {
      ...parent,
      replyCount: parent.replyCount + present,
      branchCount: parent.parentId === null ? parent.branchCount + visible : 0,
    };
    if (changed.replyCount !== parent.replyCount || changed.branchCount !== parent.branchCount)
      byId.set(parentId, changed);
    present = Number(isPresent(changed)) - Number(isPresent(parent));
    parentId = parent.parentId;
  }
  return { ...thread, comments: [...byId.values()] };
}

/** A comment as it is now, where it is loaded. */
export const withNews = (thread: LoadedThread, comment: Comment): LoadedThread =>
  thread.comments.some(({ id }) => id === comment.id) ? withComment(thread, comment.id, comment) : thread;

/**
 * A comment that has come into sight. It comes in below its loaded parent, not among comments that it does not answer.
 * One with replies stood there as a tombstone and is counted already: where it is not loaded, it is still to be.
 */
export function withArrival(thread: LoadedThread, comment: Comment): LoadedThread {
  const { id, parentId } = comment;
  const hasPlace =
    parentId === null ? thread.of === 'debate' : thread.comments.some((one) => one.id === parentId);
  return isVisible(comment) && comment.replyCount === 0 && hasPlace
    ? withComment(thread, id, comment)
    : withNews(thread, comment);
}

/**
 * Draws a comment that is being sent: below what it answers, after every reply there, whatever this device's clock says.
 * A top-level one comes first where the newest do, else last.
 */
export function withSending(
  thread: LoadedThread,
  comment: VisibleComment,
  sending: Sending,
  isFirst = false,
): LoadedThread {
  const siblings = thread.comments.filter(({ parentId }) => parentId === comment.parentId);
  const createdAt = Math.max(comment.createdAt, ...siblings.map((sibling) => sibling.createdAt + 1));
  const { comments, ...rest } = withComment(thread, comment.id, { ...comment, createdAt });
  const others = comments.filter(({ id }) => id !== comment.id);
  const drawn = comments.filter(({ id }) => id === comment.id);
  return {
    ...rest,
    comments: isFirst ? [...drawn, ...others] : comments,
    sending: { ...thread.sending, [comment.id]: sending },
  };
}

export const withFailure = (thread: LoadedThread, id: string, failure: Failure | null): LoadedThread => {
  const sending = thread.sending[id];
  return sending ? { ...thread, sending: { ...thread.sending, [id]: { ...sending, failure } } } : thread;
};

const withoutSending = (thread: LoadedThread, id: string): LoadedThread => {
  const { [id]: _done, ...sending } = thread.sending;
  return { ...thread, sending };
};

/**
 * The server took it: its comment stands where the one being sent stood. Where it waits to be checked that is a
 * tombstone, which its author reads in its place, and which counts nowhere.
 */
export function withSent(thread: LoadedThread, id: string, comment: Comment): LoadedThread {
  if (!thread.sending[id]) return withArrival(thread, comment);
  const { comments } = isVisible(comment) ? thread : withComment(thread, id, { ...comment, id });
  return {
    ...withoutSending(thread, id),
    // A page may have brought it before the answer came.
    comments: comments.filter((one) => one.id !== comment.id).map((one) => (one.id === id ? comment : one)),
    keys: { ...thread.keys, [comment.id]: id },
  };
}

export const withoutComment = (thread: LoadedThread, id: string): LoadedThread =>
  withoutSending(withComment(thread, id, null), id);

/** What is left of a readable comment for everybody once it is hidden. */
export const tombstoneOf = ({
  id,
  postId,
  parentId,
  createdAt,
  replyCount,
  branchCount,
  reason,
  hiddenAt,
}: HiddenComment): Comment => ({
  id,
  postId,
  parentId,
  createdAt,
  replyCount,
  branchCount,
  state: 'hidden',
  reason,
  hiddenAt,
});
