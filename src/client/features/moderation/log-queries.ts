import { infiniteQueryOptions } from '@tanstack/react-query';
import type { LogPage, LogQuery } from '../../../contract/moderation.ts';
import { logGroups } from '../../../contract/vocabulary.ts';
import { answer, api } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';

/** What of the log an address asks for. */
export type LogFilter = Pick<LogQuery, 'of' | 'post'>;

/** What is no group is none. */
export function filterOf(search: URLSearchParams): LogFilter {
  const of = logGroups.find((one) => one === search.get('of'));
  const post = search.get('post');
  return { ...(of && { of }), ...(post && { post }) };
}

export function logAt({ of, post }: LogFilter): string {
  const query = new URLSearchParams({ ...(of && { of }), ...(post && { post }) });
  return `${paths.moderation('log')}${query.size > 0 ? `?${query}` : ''}`;
}

export const logQuery = (filter: LogFilter) =>
  infiniteQueryOptions({
    queryKey: ['moderation-log', filter.of ?? null, filter.post ?? null] as const,
    queryFn: ({ pageParam }) =>
      answer<LogPage>(
        api.api.moderation.log.$get({ query: { ...filter, ...(pageParam ? { after: pageParam } : {}) } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // Others write it too: read again at every visit.
    staleTime: 0,
  });
