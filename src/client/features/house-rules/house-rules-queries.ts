import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { WrittenPage } from '../../../contract/written-pages.ts';
import { answer, api } from '../../lib/api.ts';

export const houseRulesQueries = {
  page: queryOptions({
    queryKey: ['house-rules'] as const,
    queryFn: () => answer<WrittenPage>(api.api.pages['house-rules'].$get()),
  }),
  /** Every revision with its Markdown, newest first; for administrators. */
  revisions: infiniteQueryOptions({
    queryKey: ['house-rules-revisions'],
    queryFn: ({ pageParam }) =>
      answer(api.api.pages['house-rules'].revisions.$get({ query: pageParam ? { after: pageParam } : {} })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // Others write them too: read again whenever it is opened.
    staleTime: 0,
  }),
};
