import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useMessages } from '../../lib/messages/messages.ts';
import { commentAnchor, commentOfAnchor } from '../../lib/paths.ts';
import { showToast } from '../../ui/toast.tsx';
import { commentQueries, commentRequests } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { foldReplies, foldsKey } from './folds-store.ts';
import { withContext } from './thread-cache.ts';

/** The comment that `#comment-…` names: loaded when it is not there, unfolded, scrolled to, focused. */
export function useLinkedComment(): string | null {
  const m = useMessages();
  const client = useQueryClient();
  const { slug, view } = useDebate();
  const { hash, key } = useLocation();
  const linked = commentOfAnchor(hash);
  // Known after the page is hydrated: the server never sees what stands behind the `#`.
  const [marked, setMarked] = useState<string | null>(null);
  useEffect(() => setMarked(linked), [linked]);

  useEffect(() => {
    if (!linked) return;
    let isCurrent = true;
    const { queryKey } = commentQueries.thread(slug, view);
    const load = async () => {
      const known = () => client.getQueryData(queryKey)?.comments ?? [];
      if (!known().some(({ id }) => id === linked)) {
        const context = await commentRequests.context(linked);
        client.setQueryData(queryKey, (thread) => thread && withContext(thread, context));
      }
      const byId = new Map(known().map((comment) => [comment.id, comment]));
      const seen = new Set<string>();
      for (
        let above = byId.get(linked)?.parentId;
        above && !seen.has(above);
        above = byId.get(above)?.parentId
      ) {
        seen.add(above);
        foldReplies(foldsKey(slug, view), [above], false);
      }
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const element = document.getElementById(commentAnchor(linked));
          if (!isCurrent || !element) return;
          element.focus({ preventScroll: true });
          element.scrollIntoView({ block: 'start' });
        }),
      );
    };
    load().catch(() => isCurrent && showToast({ text: m.debate.commentMissing }));
    return () => {
      isCurrent = false;
    };
    // `key` changes with every click on a link, also on the one that is in the address already.
  }, [linked, key, client, slug, view, m]);

  return marked;
}
