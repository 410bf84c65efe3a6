import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../lib/api.ts';

/** What others and oneself have written after a time (milliseconds, by the server's clock). */
export const sinceQuery = (slug: string, at: number) =>
  queryOptions({
    queryKey: ['since', slug, at] as const,
    queryFn: () => answer(api.api.posts[':slug'].since.$get({ param: { slug }, query: { at: String(at) } })),
  });
