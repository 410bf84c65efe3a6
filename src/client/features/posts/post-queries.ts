import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../lib/api.ts';
import { postKeys } from '../../lib/post-cache.ts';

export const postQueries = {
  /** One post with its text. */
  one: (slug: string) =>
    queryOptions({
      queryKey: postKeys.one(slug),
      queryFn: () => answer(api.api.posts[':slug'].$get({ param: { slug } })),
      // For whoever comes back to it.
      gcTime: Number.POSITIVE_INFINITY,
    }),
};
