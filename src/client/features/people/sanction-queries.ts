import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import type { NewSanction, Sanction } from '../../../contract/sanctions.ts';
import { answer, api, once } from '../../lib/api.ts';

export const sanctionsQuery = infiniteQueryOptions({
  queryKey: ['moderation-sanctions'] as const,
  queryFn: ({ pageParam }) =>
    answer(api.api.moderation.sanctions.$get({ query: pageParam ? { after: pageParam } : {} })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
  // Others decide too: read again at every visit.
  staleTime: 0,
});

/** `key`: the same decision sent again is the same. */
export const imposeSanction = (commentId: string, json: NewSanction, key: string): Promise<Sanction> =>
  answer(api.api.comments[':id'].sanction.$post({ param: { id: commentId }, json }, once(key)));

/** Lifts it, or takes that back; the list says so too. */
export async function setLifted(client: QueryClient, id: string, isLifted: boolean): Promise<Sanction> {
  const one = api.api.moderation.sanctions[':id'];
  const sent = { param: { id } };
  const key = once(crypto.randomUUID());
  const now = await answer(isLifted ? one.lift.$post(sent, key) : one.restore.$post(sent, key));
  client.setQueryData(
    sanctionsQuery.queryKey,
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          sanctions: page.sanctions.map((each) => (each.id === id ? now : each)),
        })),
      },
  );
  return now;
}
