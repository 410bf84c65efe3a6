import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../lib/api.ts';

export const postQueries = {
  /** One post with its text. */
  one: (slug: string) =>
    queryOptions({
      queryKey: ['post', slug],
      queryFn: () => answer(api.api.posts[':slug'].$get({ param: { slug } })),
    }),
};
