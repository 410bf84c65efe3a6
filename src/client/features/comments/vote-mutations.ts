import type { QueryClient } from '@tanstack/react-query';
import type { VisibleComment } from '../../../contract/comment.ts';
import type { Vote } from '../../../contract/vocabulary.ts';
import { answer, api, once } from '../../lib/api.ts';
import { type Change, optimistic } from '../../lib/optimistic.ts';
import { asSomebody } from '../people/use-viewer.ts';
import { inMine, inThreads } from './changes.ts';
import { countsAfter, withVote } from './mine-cache.ts';
import { withComment } from './thread-cache.ts';

/** Votes, changes the vote or takes it back (null): counted at once. */
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
    send: () =>
      asSomebody(client, () =>
        answer(
          api.api.comments[':id'].vote.$put({ param: { id }, json: { vote } }, once(crypto.randomUUID())),
        ),
      ),
    reconcile: (voted) => [
      inThreads(slug, (thread) => {
        const now = thread.comments.find((one) => one.id === id);
        return now?.state === 'visible' ? withComment(thread, id, { ...now, votes: voted.votes }) : thread;
      }),
    ],
    undo: revote(vote, before),
  });
}
