import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Mine } from '../../../contract/comment.ts';
import { keepVisit, pause, readVisits, stillAt, visitAt } from '../../lib/visits.ts';
import { commentQueries } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { setSeenBefore } from './seen-store.ts';

const newestOwn = (mine: Mine | undefined) => Math.max(0, ...Object.values(mine?.own ?? {}));

/**
 * Keeps this visit on the device, and says to the rows what is new. A page of one conversation shows marks but is no visit:
 * most of the debate was not there to be seen. `latestAt`: the newest comment when the page was loaded.
 */
export function useVisit(latestAt: number | null): void {
  const client = useQueryClient();
  const { slug, postId, view } = useDebate();
  const [newest] = useState(latestAt ?? 0);
  // Whoever wrote a comment is not to see it marked as new, not even until it is known whose it is.
  const { isPending } = useQuery(commentQueries.mine(slug));
  const isVisit = view.kind === 'debate';

  useEffect(() => {
    if (isPending) return;
    const own = () => newestOwn(client.getQueryData(commentQueries.mine(slug).queryKey));
    const kept = readVisits().get(postId);
    const visit = visitAt(kept, Date.now(), { newest, own: own() });
    if (kept || isVisit) setSeenBefore(postId, visit.before);
    if (!isVisit) return;
    keepVisit(postId, visit);

    let goneSince: number | null = null;
    const goOn = () => {
      const current = readVisits().get(postId);
      if (current && goneSince === null) keepVisit(postId, stillAt(current, Date.now(), own()));
    };
    const onVisibility = () => {
      if (document.hidden) {
        goOn();
        goneSince ??= Date.now();
      } else if (goneSince !== null && Date.now() - goneSince <= pause) goneSince = null;
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      goOn();
    };
  }, [client, slug, postId, isVisit, newest, isPending]);
}
