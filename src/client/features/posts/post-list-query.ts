import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../../lib/api.ts';

/** Posts, newest first, page by page. */
export const postListQuery = infiniteQueryOptions({
  queryKey: ['posts'],
  queryFn: ({ pageParam }) => answer(api.api.posts.$get({ query: pageParam ? { after: pageParam } : {} })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});
