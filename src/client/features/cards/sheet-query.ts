import { queryOptions } from '@tanstack/react-query';
import type { SheetFilter } from '../../../contract/cards.ts';
import { answer, api } from '../../lib/api.ts';

/** One printing of changes, from the newest (null) or from a place an address names. */
export const sheetQuery = ({ state, of, tag, post }: SheetFilter, after: string | null) =>
  queryOptions({
    queryKey: ['sheet', state ?? null, of ?? null, tag ?? null, post ?? null, after] as const,
    queryFn: () =>
      answer(
        api.api.changes.sheet.$get({
          query: {
            ...(state && { state }),
            ...(of && { of }),
            ...(tag && { tag }),
            ...(post && { post }),
            ...(after && { after }),
          },
        }),
      ),
  });
