import { queryOptions } from '@tanstack/react-query';
import type { WrittenPage } from '../../../contract/written-pages.ts';
import { answer, api } from '../../lib/api.ts';

export const easyReadQueries = {
  post: (slug: string) =>
    queryOptions({
      queryKey: ['easy-read', 'post', slug],
      queryFn: () => answer(api.api.posts[':slug']['easy-read'].$get({ param: { slug } })),
      // For whoever comes back to it.
      gcTime: Number.POSITIVE_INFINITY,
    }),
  page: (page: string) =>
    queryOptions({
      queryKey: ['easy-read', 'page', page],
      queryFn: () => answer(api.api.pages[':page']['easy-read'].$get({ param: { page } })),
    }),
  howToComment: queryOptions({
    queryKey: ['how-to-comment'],
    queryFn: () => answer<WrittenPage>(api.api.pages['how-to-comment'].$get()),
  }),
};
