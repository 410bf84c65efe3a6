import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { limits } from '../../../../contract/limits.ts';
import { answer, api } from '../../../lib/api.ts';
import { applyChanges } from '../../../lib/optimistic.ts';
import { inMine, inThreads } from '../changes.ts';
import { commentQueries } from '../comment-queries.ts';
import { useDebate } from '../debate-context.ts';
import { withWhy } from './vote-first-mutations.ts';

/** Gets the counts that are held back of what is loaded, as far as the reader may see them: a page at a time. */
export function useHeldCounts(): void {
  const client = useQueryClient();
  const { slug, view } = useDebate();
  const { data: mine } = useQuery(commentQueries.mine(slug));
  const { data: thread } = useQuery(commentQueries.thread(slug, view));
  const asked = useRef(new Set<string>());
  useEffect(() => {
    if (!mine || !thread) return;
    const { ids: listed = [], why } = thread.listing ?? {};
    const isMissing = (id: string) =>
      mine.counts[id] === undefined || (view.kind === 'common-ground' && listed.includes(id) && !why?.[id]);
    const mayKnow = (id: string) => mine.showsCounts || mine.votes[id] !== undefined;
    const ids = thread.comments
      .filter(({ id, state }) => state === 'visible' && !thread.sending[id] && mayKnow(id) && isMissing(id))
      .map(({ id }) => `${id}${mine.showsCounts ? '' : mine.votes[id]}`);
    const next = ids.filter((one) => !asked.current.has(one)).slice(0, limits.page.comments);
    if (next.length === 0) return;
    for (const one of next) asked.current.add(one);
    const query = { ids: next.map((one) => one.slice(0, 36)).join(',') };
    void answer(api.api.mine.posts[':slug'].counts.$get({ param: { slug }, query })).then(
      ({ counts }) =>
        applyChanges(client, [
          inMine(slug, (now) => ({
            ...now,
            counts: {
              ...now.counts,
              ...Object.fromEntries(Object.entries(counts).map(([id, { votes }]) => [id, votes])),
            },
          })),
          inThreads(slug, (now) => withWhy(now, counts)),
        ]),
      // They can be asked for again with the next change.
      () => next.forEach((one) => asked.current.delete(one)),
    );
  }, [client, slug, view, mine, thread]);
}
