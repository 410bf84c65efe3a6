import type { QueryClient } from '@tanstack/react-query';
import type { VisibleComment } from '../../../contract/comment.ts';
import type { Vote } from '../../../contract/vocabulary.ts';
import { answer, api, once } from '../../lib/api.ts';
import { inTurn } from '../../lib/in-turn.ts';
import { type Change, optimistic } from '../../lib/optimistic.ts';
import { asSomebody } from '../people/as-somebody.ts';
import { inMine, inThreads } from './changes.ts';
import { countsAfter, withCounts, withVote } from './mine-cache.ts';
import { withComment } from './thread-changes.ts';

/** Taps on one comment that are not all answered yet. */
type Burst = { known: Vote | null; last: symbol };
const bursts = new Map<string, Burst>();

/**
 * Votes, changes the vote or takes it back (null): counted at once. Quick taps go to the server one after the other; only
 * the answer to the last one shows, and when that one fails the vote is again what the server is known to have.
 */
export async function castVote(
  client: QueryClient,
  slug: string,
  { id }: VisibleComment,
  before: Vote | null,
  vote: Vote | null,
) {
  const tap = Symbol(vote ?? 'none');
  const burst = bursts.get(id) ?? { known: before, last: tap };
  burst.last = tap;
  bursts.set(id, burst);
  const isLast = () => burst.last === tap;

  const recount = (counts: (now: VisibleComment['votes']) => VisibleComment['votes']): Change =>
    inThreads(slug, (thread) => {
      const now = thread.comments.find((one) => one.id === id);
      return now?.state === 'visible'
        ? withComment(thread, id, { ...now, votes: counts(now.votes) })
        : thread;
    });
  const revote = (from: Vote | null, to: Vote | null): Change[] => [
    recount((counts) => counts && countsAfter(counts, from, to)),
    inMine(slug, (mine) => withVote(mine, id, to)),
  ];
  const send = () =>
    asSomebody(client, (viewerId) =>
      answer(
        api.api.comments[':id'].vote.$put(
          { param: { id }, json: { vote } },
          once(crypto.randomUUID(), viewerId),
        ),
      ),
    );
  try {
    return await optimistic(client, {
      apply: revote(before, vote),
      send: () => inTurn(`vote ${id}`, send),
      reconcile: (voted) => {
        burst.known = voted.vote;
        return isLast()
          ? [
              recount(() => voted.votes),
              inMine(slug, (mine) => withCounts(withVote(mine, id, voted.vote), id, voted.votes)),
            ]
          : [];
      },
      undo: () => (isLast() ? revote(vote, burst.known) : []),
    });
  } finally {
    if (isLast()) bursts.delete(id);
  }
}
