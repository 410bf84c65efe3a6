import type { ProblemCode } from '../../../contract/problem.ts';
import type { Why } from '../../../contract/votes.ts';
import type { Comment, NewComment, ThreadPage } from '../../../contract/comment.ts';

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
