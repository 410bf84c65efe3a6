import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api.ts';

const key = (slug: string) => ['quotes', slug] as const;

export const quoteQueries = {
  /** Everything about who responds to what of a post: the prefix of the others. */
  of: key,
  /** How many comments respond to each paragraph. `total`: asked for again when the number of comments is another one. */
  counts: (slug: string, total: number) =>
    queryOptions({
      queryKey: [...key(slug), 'counts', total] as const,
      queryFn: () => answer(api.api.posts[':slug'].quotes.$get({ param: { slug } })),
      placeholderData: (before) => before,
    }),
  /** The comments that respond to one. */
  list: (slug: string, paragraph: number) =>
    infiniteQueryOptions({
      queryKey: [...key(slug), 'list', paragraph] as const,
      queryFn: ({ pageParam }) =>
        answer(
          api.api.posts[':slug'].quotes[':paragraph'].$get({
            param: { slug, paragraph: String(paragraph) },
            query: pageParam === null ? {} : { after: pageParam },
          }),
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      staleTime: 0,
    }),
};
