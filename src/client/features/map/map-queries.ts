import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../lib/api.ts';

export const mapQueries = {
  /** The map of a debate, or of one branch of it (the id of the comment it begins with). */
  of: (slug: string, branch: string | null) =>
    queryOptions({
      queryKey: ['map', slug, branch] as const,
      queryFn: () =>
        answer(
          api.api.posts[':slug'].map.$get({ param: { slug }, query: branch === null ? {} : { branch } }),
        ),
    }),
};
