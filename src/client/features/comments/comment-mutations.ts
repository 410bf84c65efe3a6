import type { QueryClient } from '@tanstack/react-query';
import type {
  ChangedComment,
  EditedComment,
  HiddenComment,
  NewComment,
  VisibleComment,
} from '../../../contract/comment.ts';
import type { Post } from '../../../contract/post.ts';
import type { PointOfView, Vote } from '../../../contract/vocabulary.ts';
import { answer, api, once } from '../../lib/api.ts';
import { applyChanges, type Change, change, optimistic } from '../../lib/optimistic.ts';
import { ensureSession } from '../people/use-viewer.ts';
import { commentQueries } from './comment-queries.ts';
import type { Debate } from './debate-context.ts';
import {
  countsAfter,
  withHidden,
  withoutHidden,
  withOwn,
  withoutOwn,
  withPointOfView,
  withVote,
} from './mine-cache.ts';
import {
  type LoadedThread,
  tombstoneOf,
  withComment,
  withFailure,
  withoutComment,
  withSending,
  withSent,
} from './thread-cache.ts';

type Mine = Parameters<typeof withVote>[0];

const inThreads = (slug: string, apply: (thread: LoadedThread) => LoadedThread): Change =>
  change(commentQueries.threads(slug), apply);
export const inMine = (slug: string, apply: (mine: Mine) => Mine): Change => change(['mine', slug], apply);

/** Puts the server's answer to a change into everything that is loaded of the debate. */
export function changed(slug: string, { comment, post }: ChangedComment): Change[] {
  const forAll = comment.state === 'hidden-readable' ? tombstoneOf(comment) : comment;
  return [
    inThreads(slug, (thread) =>
      thread.comments.some(({ id }) => id === forAll.id) ? withComment(thread, forAll.id, forAll) : thread,
    ),
    inMine(slug, (mine) =>
      comment.state === 'hidden-readable' ? withHidden(mine, comment) : withoutHidden(mine, comment.id),
    ),
    counted(slug, post),
  ];
}

const counted = (slug: string, counts: ChangedComment['post']): Change =>
  change<Post>(['post', slug], (post) => ({ ...post, ...counts }));

/**
 * Sends a comment that is already drawn (`withSending`), or sends it again. Resolves when the server has it; rejects
 * with why not, and the comment stays on the page as not sent.
 */
async function send(client: QueryClient, slug: string, localId: string, input: NewComment, key: string) {
  const param = { slug };
  await ensureSession(client);
  const result = await answer<ChangedComment>(
    api.api.posts[':slug'].comments.$post({ param, json: input }, once(key)),
  );
  const { comment, post } = result;
  applyChanges(client, [
    inThreads(slug, (thread) =>
      comment.state === 'hidden-readable' ? thread : withSent(thread, localId, comment),
    ),
    inMine(slug, (mine) =>
      withOwn(mine, {
        id: comment.id,
        createdAt: comment.createdAt,
        name: input.alias,
        pointOfView: input.pointOfView,
      }),
    ),
    counted(slug, post),
  ]);
  return comment;
}

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
  };
  const sending = { text: input.body, input, key, failure: null };
  applyChanges(client, [
    change<LoadedThread>(commentQueries.thread(slug, view).queryKey, (thread) =>
      withSending(thread, drawn, sending),
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

export const markNotSent = (client: QueryClient, slug: string, localId: string, why: string): void =>
  applyChanges(client, [inThreads(slug, (thread) => withFailure(thread, localId, why))]);

export const takeBack = (client: QueryClient, slug: string, localId: string): void =>
  applyChanges(client, [inThreads(slug, (thread) => withoutComment(thread, localId))]);

export async function castVote(
  client: QueryClient,
  slug: string,
  comment: VisibleComment,
  before: Vote | null,
  vote: Vote | null,
) {
  const { id } = comment;
  const revote = (from: Vote | null, to: Vote | null): Change[] => [
    inThreads(slug, (thread) => {
      const now = thread.comments.find((one) => one.id === id);
      return now?.state === 'visible'
        ? withComment(thread, id, {
            ...now,
            votes: countsAfter(now.votes, from, to) as VisibleComment['votes'],
          })
        : thread;
    }),
    inMine(slug, (mine) => withVote(mine, id, to)),
  ];
  return optimistic(client, {
    apply: revote(before, vote),
    send: async () => {
      await ensureSession(client);
      return answer(
        api.api.comments[':id'].vote.$put({ param: { id }, json: { vote } }, once(crypto.randomUUID())),
      );
    },
    reconcile: (voted) => [
      inThreads(slug, (thread) => {
        const now = thread.comments.find((one) => one.id === id);
        return now?.state === 'visible' ? withComment(thread, id, { ...now, votes: voted.votes }) : thread;
      }),
    ],
    undo: revote(vote, before),
  });
}

export async function sayPointOfView(client: QueryClient, slug: string, pointOfView: PointOfView) {
  await answer(
    api.api.mine.posts[':slug']['point-of-view'].$put(
      { param: { slug }, json: { pointOfView } },
      once(crypto.randomUUID()),
    ),
  );
  applyChanges(client, [inMine(slug, (mine) => withPointOfView(mine, pointOfView))]);
}

export async function editComment(
  client: QueryClient,
  slug: string,
  id: string,
  edited: EditedComment,
  key: string,
) {
  const result = await answer<ChangedComment>(
    api.api.comments[':id'].$patch({ param: { id }, json: edited }, once(key)),
  );
  applyChanges(client, changed(slug, result));
}

/** At once for the reader; the server's answer says what stays in its place. */
export async function deleteComment(client: QueryClient, slug: string, comment: VisibleComment | HiddenComment) {
  const { id, postId, parentId, createdAt, replyCount, branchCount } = comment;
  const gone = { id, postId, parentId, createdAt, replyCount, branchCount, state: 'deleted' as const };
  const isHidden = comment.state === 'hidden-readable';
  await optimistic(client, {
    apply: [
      inThreads(slug, (thread) => withComment(thread, id, gone)),
      inMine(slug, (mine) => withoutHidden(withoutOwn(mine, id), id)),
    ],
    send: () =>
      answer<ChangedComment>(api.api.comments[':id'].$delete({ param: { id } }, once(crypto.randomUUID()))),
    reconcile: (result) => changed(slug, result),
    undo: [
      inThreads(slug, (thread) => withComment(thread, id, isHidden ? tombstoneOf(comment) : comment)),
      inMine(slug, (mine) => ({
        ...(isHidden ? withHidden(mine, comment) : mine),
        own: { ...mine.own, [id]: createdAt },
      })),
    ],
  });
}

export async function restoreComment(client: QueryClient, slug: string, id: string) {
  const result = await answer<ChangedComment>(
    api.api.comments[':id'].restore.$post({ param: { id } }, once(crypto.randomUUID())),
  );
  applyChanges(client, [
    ...changed(slug, result),
    inMine(slug, (mine) => ({ ...mine, own: { ...mine.own, [id]: result.comment.createdAt } })),
  ]);
}
