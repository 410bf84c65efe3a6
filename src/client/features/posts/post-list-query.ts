import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../../lib/api.ts';
import { postKeys } from '../../lib/post-cache.ts';

/** Posts, newest first, page by page. */
export const postListQuery = infiniteQueryOptions({
  queryKey: postKeys.list,
  queryFn: ({ pageParam }) => answer(api.api.posts.$get({ query: pageParam ? { after: pageParam } : {} })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});
