import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../../lib/api.ts';
import { postKeys } from '../../lib/post-cache.ts';

/** Posts, newest first, page by page; from the start (null) or from a place an address names. */
export const postListQuery = (from: string | null) =>
  infiniteQueryOptions({
    queryKey: [...postKeys.list, from],
    queryFn: ({ pageParam }) => answer(api.api.posts.$get({ query: pageParam ? { after: pageParam } : {} })),
    initialPageParam: from,
    getNextPageParam: (page) => page.next,
    // For whoever comes back to it.
    gcTime: Number.POSITIVE_INFINITY,
  });
