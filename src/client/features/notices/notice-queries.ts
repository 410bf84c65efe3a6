import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Notice } from '../../../contract/notices.ts';
import { answer, api } from '../../lib/api.ts';

/** Time passes, and others work on the same complaints (milliseconds). */
const often = 60_000;

export type NoticeList = 'open' | 'closed';

export const noticeQueries = {
  list: (state: NoticeList) =>
    infiniteQueryOptions({
      queryKey: ['notices', 'list', state] as const,
      queryFn: ({ pageParam }) =>
        answer(
          api.api.moderation.notices.$get({
            query: { state, ...(pageParam !== null && { after: pageParam }) },
          }),
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      staleTime: 0,
      refetchInterval: often,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['notices', 'one', id] as const,
      queryFn: () => answer<Notice>(api.api.moderation.notices[':id'].$get({ param: { id } })),
      staleTime: 0,
      refetchInterval: often,
    }),
};

/** After something was done: the complaint as it is now; every list of them is read again. */
export function showNotice(client: QueryClient, notice: Notice): void {
  client.setQueryData(noticeQueries.one(notice.id).queryKey, notice);
  void client.invalidateQueries({ queryKey: ['notices', 'list'] });
}
