import type { PointOfView, Vote } from '../../src/contract/vocabulary.ts';
import { setPointOfView } from '../../src/server/people/participants-store.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { castVote } from '../../src/server/votes/store.ts';
import type { Site } from './site.ts';

export const votes = (agree: number, disagree = 0, unsure = 0) => ({ agree, disagree, unsure });

/** So many people of a point of view vote like this on a comment. */
export async function vote(
  site: Site,
  postId: string,
  on: string,
  from: PointOfView,
  cast: Record<Vote, number>,
): Promise<void> {
  let n = 0;
  for (const one of ['agree', 'disagree', 'unsure'] as const)
    for (let count = 0; count < cast[one]; count += 1, n += 1) {
      const person = { id: `${from} ${n}`, role: 'guest', bannedUntil: null, mutedUntil: null } as const;
      await site.db.write(async (trx) => {
        await lockPost(trx, { id: postId });
        await setPointOfView(trx, postId, person.id, from);
        await castVote(trx, person, on, { vote: one, at: site.time.now });
      });
    }
}
