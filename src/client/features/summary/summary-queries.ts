import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../lib/api.ts';

export const summaryQueries = {
  /** Every revision, newest first. */
  revisions: (slug: string) =>
    infiniteQueryOptions({
      queryKey: ['summaries', slug],
      queryFn: ({ pageParam }) =>
        answer(
          api.api.posts[':slug'].summaries.$get({
            param: { slug },
            query: pageParam ? { after: pageParam } : {},
          }),
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      // Others write it too: read again whenever it is opened.
      staleTime: 0,
    }),
  /** A comment that is on the list, in its debate. */
  rest: (commentId: string) =>
    queryOptions({
      queryKey: ['summary-rest', commentId],
      queryFn: () => answer(api.api.comments[':id'].context.$get({ param: { id: commentId } })),
      retry: false,
    }),
};
