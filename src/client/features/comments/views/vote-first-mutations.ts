import type { QueryClient } from '@tanstack/react-query';
import type { Counts } from '../../../../contract/votes.ts';
import { answer, api, once } from '../../../lib/api.ts';
import { applyChanges } from '../../../lib/optimistic.ts';
import { asSomebody } from '../../people/as-somebody.ts';
import { inMine } from '../changes.ts';
import { commentQueries } from '../comment-queries.ts';
import type { LoadedThread } from '../thread-cache.ts';

/** "Just show me" the counts of a debate, or hold them back again until one has voted. */
export async function showCounts(client: QueryClient, slug: string, shown: boolean): Promise<void> {
  const { shown: showsCounts } = await asSomebody(client, (viewerId) =>
    answer(
      api.api.mine.posts[':slug'].counts.$put(
        { param: { slug }, json: { shown } },
        once(crypto.randomUUID(), viewerId),
      ),
    ),
  );
  applyChanges(client, [inMine(slug, (mine) => ({ ...mine, showsCounts }))]);
  // Which counts one may still see, the server knows.
  if (!shown) await client.invalidateQueries({ queryKey: commentQueries.mine(slug).queryKey });
}

/** Counts that public answers hold back, put beside the comments of a list. Pure. */
export const withWhy = (thread: LoadedThread, counts: Counts['counts']): LoadedThread => {
  const { listing } = thread;
  if (!listing) return thread;
  const why = { ...listing.why };
  const across = { ...listing.across };
  for (const id of listing.ids) {
    const found = counts[id];
    if (!found) continue;
    why[id] = found.why;
    across[id] = found.agreedAcross;
  }
  return { ...thread, listing: { ...listing, why, across } };
};
