import type { QueryClient } from '@tanstack/react-query';
import type { LoadedThread } from './thread-cache.ts';

/** Threads stay in memory so that a reader can come back to them: the last ones, up to so many comments in all. */
const mostThreads = 12;
const mostComments = 20_000;

/** Forgets the threads that have been left longest. What is on the page stays. */
export function forgetOldThreads(client: QueryClient): void {
  const left = client
    .getQueryCache()
    .findAll({ queryKey: ['thread'], type: 'inactive' })
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
  let comments = 0;
  for (const [index, query] of left.entries()) {
    comments += (query.state.data as LoadedThread | undefined)?.comments.length ?? 0;
    if (index >= mostThreads || comments > mostComments) client.getQueryCache().remove(query);
  }
}
