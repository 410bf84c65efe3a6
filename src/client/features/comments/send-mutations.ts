import type { QueryClient } from '@tanstack/react-query';
import type { ChangedComment, NewComment, VisibleComment } from '../../../contract/comment.ts';
import { answer, api, once } from '../../lib/api.ts';
import { applyChanges, change } from '../../lib/optimistic.ts';
import { inPost } from '../../lib/post-changes.ts';
import { asSomebody } from '../people/as-somebody.ts';
import { inMine, inThreads } from './changes.ts';
import { commentQueries } from './comment-queries.ts';
import type { Debate } from './debate-context.ts';
import { withHidden, withOwn } from './mine-cache.ts';
import { marksOfNew, withRelated } from './related-cache.ts';
import { type Failure, type LoadedThread } from './thread-cache.ts';
import { tombstoneOf, withFailure, withoutComment, withSending, withSent } from './thread-changes.ts';

/**
 * Sends a comment that is already drawn (`withSending`), or sends it again. Resolves when the server has it; rejects
 * with why not, and the comment stays on the page as not sent.
 */
async function send(client: QueryClient, slug: string, localId: string, input: NewComment, key: string) {
  const param = { slug };
  const result = await asSomebody(client, (viewerId) =>
    answer<ChangedComment>(
      api.api.posts[':slug'].comments.$post({ param, json: input }, once(key, viewerId)),
    ),
  );
  const { comment, related, post } = result;
  const own = {
    id: comment.id,
    createdAt: comment.createdAt,
    name: input.alias,
    pointOfView: input.pointOfView,
  };
  // It waits to be checked: its author reads it where it stands, everybody else nothing.
  const isHeld = comment.state === 'hidden-readable';
  applyChanges(client, [
    // First, so that the row is never without its text.
    inMine(slug, (mine) => (isHeld ? withHidden(withOwn(mine, own), comment) : withOwn(mine, own))),
    inThreads(slug, (thread) => withSent(thread, localId, isHeld ? tombstoneOf(comment) : comment)),
    inThreads(slug, (thread) => withRelated(thread, related)),
    ...inPost(slug, post),
  ]);
  if (comment.parentId === null) forgetOtherOrders(client, slug);
  return comment;
}

/** Each order has another place for a new comment: those not on the page are read again when they are opened. */
const forgetOtherOrders = (client: QueryClient, slug: string): void =>
  client.removeQueries({
    queryKey: commentQueries.threads(slug),
    type: 'inactive',
    predicate: ({ state }) => {
      const thread = state.data as LoadedThread | undefined;
      return thread !== undefined && Object.keys(thread.sending).length === 0;
    },
  });

/** Draws the comment at once and sends it. `key` is its idempotency key and, until the server has it, its id. */
export function postComment(
  client: QueryClient,
  { slug, postId, view }: Debate,
  input: NewComment,
  key: string,
  now: number,
) {
  const drawn: VisibleComment = {
    id: key,
    postId,
    parentId: input.parentId,
    createdAt: now,
    replyCount: 0,
    branchCount: 0,
    state: 'visible',
    author: { key: 'mine', name: input.alias, pointOfView: input.pointOfView, badge: null },
    kind: input.kind,
    html: '',
    sharing: input.sharing,
    editedAt: null,
    votes: { agree: 0, disagree: 0, unsure: 0 },
    marks: marksOfNew(input),
  };
  const isFirst = input.parentId === null && view.kind === 'debate' && view.order === 'newest';
  const sending = { text: input.body, input, key, failure: null };
  applyChanges(client, [
    change<LoadedThread>(commentQueries.thread(slug, view).queryKey, (thread) =>
      withSending(thread, drawn, sending, isFirst),
    ),
  ]);
  return send(client, slug, key, input, key);
}

export function sendAgain(
  client: QueryClient,
  slug: string,
  localId: string,
  input: NewComment,
  key: string,
) {
  applyChanges(client, [inThreads(slug, (thread) => withFailure(thread, localId, null))]);
  return send(client, slug, localId, input, key);
}

export const markNotSent = (client: QueryClient, slug: string, localId: string, failure: Failure): void =>
  applyChanges(client, [inThreads(slug, (thread) => withFailure(thread, localId, failure))]);

export const takeBack = (client: QueryClient, slug: string, localId: string): void =>
  applyChanges(client, [inThreads(slug, (thread) => withoutComment(thread, localId))]);
