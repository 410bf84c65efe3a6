import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { MyChanges, SlipPage, WallFilter } from '../../../contract/changes.ts';
import { answer, api } from '../../lib/api.ts';

/** Where slips are cached, of the wall and of one debate. */
export const slipsKey = ['slips'] as const;

const from = (after: string | null) => (after === null ? {} : { after });
/** For whoever comes back: what they had loaded, in the place they left. */
const kept = { gcTime: Number.POSITIVE_INFINITY };

export const changeQueries = {
  /** The wall, page by page; from the start (null) or from a place an address names. */
  wall: ({ state, of, tag }: WallFilter, after: string | null) =>
    infiniteQueryOptions({
      queryKey: [...slipsKey, 'wall', state ?? null, of ?? null, tag ?? null, after] as const,
      queryFn: ({ pageParam }) =>
        answer(
          api.api.changes.$get({
            query: { ...(state && { state }), ...(of && { of }), ...(tag && { tag }), ...from(pageParam) },
          }),
        ),
      initialPageParam: after,
      getNextPageParam: (page) => page.next,
      ...kept,
    }),
  /** The changes of one debate. */
  of: (slug: string, after: string | null) =>
    infiniteQueryOptions({
      queryKey: [...slipsKey, 'post', slug, after] as const,
      queryFn: ({ pageParam }) =>
        answer<SlipPage>(api.api.posts[':slug'].changes.$get({ param: { slug }, query: from(pageParam) })),
      initialPageParam: after,
      getNextPageParam: (page) => page.next,
      ...kept,
    }),
  /** What became of one, newest first. */
  history: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['change-history', id] as const,
      queryFn: ({ pageParam }) =>
        answer(api.api.comments[':id'].change.$get({ param: { id }, query: from(pageParam) })),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    }),
  /** Which one is trying, and which are one's own. Nobody's slug, unlike `['mine', slug]`. */
  mine: queryOptions({
    queryKey: ['mine', { of: 'changes' }] as const,
    queryFn: () => answer<MyChanges>(api.api.mine.changes.$get()),
  }),
};
