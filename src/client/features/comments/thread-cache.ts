import type { ProblemCode } from '../../../contract/problem.ts';
import type { Why } from '../../../contract/votes.ts';
import type {
  Comment,
  HiddenComment,
  NewComment,
  ThreadPage,
  VisibleComment,
} from '../../../contract/comment.ts';

/** A comment on its way to the server. Its text is what was typed and is drawn as plain text. */
export type Sending = {
  text: string;
  input: NewComment;
  /** Idempotency key: the same for every try. */
  key: string;
  /** null: under way. */
  failure: Failure | null;
};

/** Why a comment could not be sent. */
export type Failure = {
  /** In plain words. */
  why: string;
  /** null: no answer came. */
  code: ProblemCode | null;
  /** When it makes sense to try again (milliseconds UTC); null: at any time. */
  retryAt: number | null;
};

/** One request whose answer came into a thread beside its first page: the page at a cursor, replies, one comment. */
export type Asked = { page: string } | { replies: string; after: string | null } | { context: string };

/** Comments that stand each for itself, and what comes with them. */
export type Listing = {
  /** In the order of the list. */
  ids: readonly string[];
  /** Names of whoever wrote what they answer, by its id, as far as that can be seen. */
  answered: Readonly<Record<string, string>>;
  /** By id: votes by point of view, where they come. */
  why: Readonly<Record<string, Why>>;
  /** By id: how many points of view agree, where the comment itself does not say. */
  across?: Readonly<Record<string, number>>;
};

/** What is loaded of one thread: flat, public. All functions here are pure. */
export type LoadedThread = {
  /** All top-level comments of the post, page by page, or one conversation. */
  of: 'debate' | 'conversation' | 'list';
  /** Of a list. What else is loaded answers something in it. */
  listing?: Listing;
  comments: Comment[];
  /** Cursor of the next top-level comments, null at the end. */
  next: string | null;
  /** Where loading all of it was stopped: its cursor. */
  whole: string | null;
  /** Of those that came out of turn because a link asked for them: something that stands before them is not loaded. */
  early: readonly string[];
  /** In their order: asked again, they open the same things on a page that was loaded anew. */
  asked: readonly Asked[];
  /** Ancestors left out of a conversation. */
  skipped: number;
  /** Cursors of branches that were asked for and have more. */
  branches: Record<string, string>;
  /** By comment id. */
  sending: Record<string, Sending>;
  /** Of comments sent from this page: the id they were first drawn with, so that their row stays the same row. */
  keys: Record<string, string>;
};

/** Comments that come in take the place of those with the same id; the others follow. */
export function merged(before: readonly Comment[], incoming: readonly Comment[]): Comment[] {
  const fresh = new Map(incoming.map((comment) => [comment.id, comment]));
  const kept = before.map((comment) => {
    const newer = fresh.get(comment.id);
    fresh.delete(comment.id);
    return newer ?? comment;
  });
  return [...kept, ...fresh.values()];
}

/** The next top-level comments. What came out of turn or was sent from here stays last, until its own page comes. */
export function withPage(thread: LoadedThread, page: ThreadPage): LoadedThread {
  const incoming = new Set(page.comments.map(({ id }) => id));
  const early = new Set(thread.early);
  const isOutOfTurn = ({ id, parentId }: Comment) =>
    early.has(id) || (parentId === null && (id in thread.sending || id in thread.keys));
  const others = thread.comments.filter((comment) => !isOutOfTurn(comment));
  const last = thread.comments.filter((comment) => isOutOfTurn(comment) && !incoming.has(comment.id));
  return {
    ...thread,
    comments: [...merged(others, page.comments), ...last],
    early: thread.early.filter((id) => !incoming.has(id)),
    asked: thread.next === null ? thread.asked : [...thread.asked, { page: thread.next }],
    next: page.next,
  };
}

export function withReplies(thread: LoadedThread, parentId: string, page: ThreadPage): LoadedThread {
  const { [parentId]: after = null, ...branches } = thread.branches;
  const incoming = new Set(page.comments.map(({ id }) => id));
  return {
    ...thread,
    comments: merged(thread.comments, page.comments),
    early: thread.early.filter((id) => !incoming.has(id)),
    asked: [...thread.asked, { replies: parentId, after }],
    branches: page.next === null ? branches : { ...branches, [parentId]: page.next },
  };
}

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
