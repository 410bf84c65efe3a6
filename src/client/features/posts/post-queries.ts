import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../lib/api.ts';

export const postQueries = {
  /** Posts, newest first, page by page. */
  list: () =>
    infiniteQueryOptions({
      queryKey: ['posts'],
      queryFn: ({ pageParam }) =>
        answer(api.api.posts.$get({ query: pageParam ? { after: pageParam } : {} })),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    }),
  /** One post with its text. */
  one: (slug: string) =>
    queryOptions({
      queryKey: ['post', slug],
      queryFn: () => answer(api.api.posts[':slug'].$get({ param: { slug } })),
    }),
};
