import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../../lib/api.ts';

export const logQuery = infiniteQueryOptions({
  queryKey: ['moderation-log'],
  queryFn: ({ pageParam }) =>
    answer(api.api.moderation.log.$get({ query: pageParam ? { after: pageParam } : {} })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
  // Others write it too: read again at every visit.
  staleTime: 0,
});
