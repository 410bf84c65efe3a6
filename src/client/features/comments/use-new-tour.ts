import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ThreadComment } from '../../../thread/types.ts';
import { isNewSince } from './notes.ts';
import { commentQueries } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { sinceQuery } from './new-queries.ts';
import { tourOf } from './new-tour.ts';
import { useGoToComment } from './use-linked-comment.ts';

export type NewFound = { before: number; count: number; elsewhere: readonly string[] };

/**
 * Goes from one new comment to the next, round and round. `nth` counts from 1; 0: not begun. `count`: how many there are.
 */
export function useNewTour({ before, count, elsewhere }: NewFound) {
  const client = useQueryClient();
  const goTo = useGoToComment();
  const { slug, view } = useDebate();
  const [tour, setTour] = useState<readonly string[]>([]);
  const [nth, setNth] = useState(0);
  const further = useRef(elsewhere);
  const isBusy = useRef(false);

  const fromCache = () => ({
    loaded: client.getQueryData(commentQueries.thread(slug, view).queryKey),
    mine: client.getQueryData(commentQueries.mine(slug).queryKey),
  });

  /** Ids come by the hundred. Those after the last one are asked for when somebody has come so far. */
  const loadFurther = async () => {
    const { loaded, mine } = fromCache();
    const last = further.current.at(-1);
    const at = loaded?.comments.find(({ id }) => id === last)?.createdAt;
    if (at === undefined) return;
    const { ids } = await client.fetchQuery(sinceQuery(slug, at)).catch(() => ({ ids: [] }));
    further.current = [...further.current, ...ids.filter((id) => mine?.own[id] === undefined)];
  };

  const lookAround = () => {
    const { loaded, mine } = fromCache();
    if (!loaded) return tour;
    const isNew = (comment: ThreadComment) => isNewSince(comment, before, { loaded, mine });
    return tourOf(tour, loaded.comments, isNew, further.current);
  };

  /** Gives the number of the comment it went to. */
  const step = async (by: 1 | -1): Promise<{ nth: number; count: number } | null> => {
    if (isBusy.current) return null;
    isBusy.current = true;
    try {
      let ids = lookAround();
      if (by === 1 && nth === ids.length && ids.length < count) {
        await loadFurther();
        ids = lookAround();
      }
      const all = Math.max(count, ids.length);
      const next = nth === 0 && by === -1 ? ids.length : ((nth - 1 + by + ids.length) % ids.length) + 1;
      const id = ids[next - 1];
      if (id === undefined) return null;
      setTour(ids);
      setNth(next);
      goTo(id);
      return { nth: next, count: all };
    } finally {
      isBusy.current = false;
    }
  };
  return { nth, count: Math.max(count, tour.length), current: tour[nth - 1] ?? null, step };
}
