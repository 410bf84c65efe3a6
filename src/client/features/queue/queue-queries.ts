import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { QueueTab } from '../../../contract/queue.ts';
import { answer, api } from '../../lib/api.ts';

/** So often a screen asks whether anything has changed (milliseconds). */
const every = 5000;

export const queueQueries = {
  list: (show: QueueTab) =>
    infiniteQueryOptions({
      queryKey: ['queue', show] as const,
      queryFn: ({ pageParam }) =>
        answer(
          api.api.moderation.queue.$get({
            query: { show, ...(pageParam === null ? {} : { after: pageParam }) },
          }),
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      staleTime: 0,
      gcTime: 0,
    }),
  /** Only while it can be seen, and with a signal. */
  version: queryOptions({
    queryKey: ['queue-version'] as const,
    queryFn: () => answer(api.api.moderation.queue.version.$get()),
    refetchInterval: every,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    refetchOnReconnect: true,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  }),
};
