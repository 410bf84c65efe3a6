import { infiniteQueryOptions } from '@tanstack/react-query';
import type { SearchPage } from '../../../contract/search.ts';
import { type Kind, kinds, type PointOfView } from '../../../contract/vocabulary.ts';
import { answer, api } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';

/** What is looked for, as it stands in an address. */
export type Looked = { q: string; kind?: Kind | undefined; of?: PointOfView | undefined };

/** Of an address; what is no kind is none. */
export function lookedFor(search: URLSearchParams): Looked {
  const kind = kinds.find((one) => one === search.get('kind'));
  const of = search.get('of');
  return { q: search.get('q')?.trim() ?? '', ...(kind && { kind }), ...(of && { of }) };
}

/** The address of a search; `after`: its next page by itself. */
export const searchAt = ({ q, kind, of }: Looked, after?: string): string =>
  paths.search({ ...(q && { q }), ...(kind && { kind }), ...(of && { of }), ...(after && { after }) });

export const searchQuery = ({ q, kind, of }: Looked, from: string | null) =>
  infiniteQueryOptions({
    queryKey: ['search', q, kind ?? null, of ?? null, from] as const,
    queryFn: ({ pageParam }) =>
      answer<SearchPage>(
        api.api.search.$get({
          query: { q, ...(kind && { kind }), ...(of && { of }), ...(pageParam && { after: pageParam }) },
        }),
      ),
    initialPageParam: from,
    getNextPageParam: (page) => page.next,
  });
