import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { create } from 'zustand';
import { untilLoaded } from '../../lib/load.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { commentOfAnchor } from '../../lib/paths.ts';
import { useDebate } from './debate-context.ts';
import { type Mark, placeOn } from './places-store.ts';

/** The comment that the reader was brought to last on this page. */
const useMarked = create<{ id: string | null }>(() => ({ id: null }));

const loadGoTo = () => untilLoaded(() => import('./go-to-comment.ts'));

/** Only one way at a time: the next one ends it. */
let way = new AbortController();

/**
 * Brings the reader to a comment of the debate, loaded or not: unfolded, focused, marked, and scrolled to, or to where
 * `at` says that it or a comment near it shall stand. Gives what ends it.
 */
export function useGoToComment(): (id: string, at?: Mark | null) => () => void {
  const m = useMessages();
  const client = useQueryClient();
  const { slug, view } = useDebate();
  return useCallback(
    (id, at = null) => {
      way.abort();
      way = new AbortController();
      const { signal } = way;
      useMarked.setState({ id });
      void loadGoTo().then(({ goToComment }) => goToComment(id, { client, slug, view, m, at, signal }));
      return () => signal === way.signal && way.abort();
    },
    [client, slug, view, m],
  );
}

/**
 * Brings the reader to the comment an address names: by `#comment-…`, or as the one of a conversation. Whoever comes back
 * to a page comes back to their own place on it instead. Gives the comment to mark. `isHere`: of a list, which holds no others.
 */
export function useLinkedComment(isHere?: (id: string) => boolean): string | null {
  const goTo = useGoToComment();
  const { view } = useDebate();
  const location = useLocation();
  const how = useNavigationType();
  const target = commentOfAnchor(location.hash) ?? (view.kind === 'conversation' ? view.commentId : null);
  useEffect(() => {
    // After the page is hydrated: the server never sees what stands behind the `#`.
    useMarked.setState({ id: target });
    if (!target || placeOn(location, how) || isHere?.(target) === false) return;
    return goTo(target, (location.state as { at?: Mark } | null)?.at);
    // The location changes with every click on a link, also on one that is in the address already.
  }, [target, location, how, goTo, isHere]);
  return useMarked(({ id }) => id);
}
