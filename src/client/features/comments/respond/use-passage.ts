import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Mine } from '../../../../contract/comment.ts';
import type { Quote } from '../../../../contract/quote.ts';
import { findPassage } from '../../../../thread/anchor.ts';
import { useRespondMessages } from '../../../lib/messages/respond.ts';
import { showToast } from '../../../ui/toast.ts';
import { commentQueries, commentRequests } from '../comment-queries.ts';
import type { LoadedThread } from '../thread-cache.ts';
import { rangeOf } from './page-paragraphs.ts';
import { commentOfPassage } from './passage-anchor.ts';
import type { Page } from './use-page-paragraphs.ts';

/** What a comment quotes: of what is loaded, else asked for. null: nothing, or nothing that can be had. */
async function quoteOfComment(client: QueryClient, slug: string, id: string): Promise<Quote | null> {
  const threads = client.getQueriesData<LoadedThread>({ queryKey: commentQueries.threads(slug) });
  const { hidden = [] } = client.getQueryData<Mine>(['mine', slug]) ?? {};
  const loaded = [...threads.flatMap(([, thread]) => thread?.comments ?? []), ...hidden];
  const known = loaded.find((one) => one.id === id && 'marks' in one);
  const comment =
    known ??
    (await commentRequests.context(id).catch(() => null))?.comments.find(
      (one) => one.id === id && 'marks' in one,
    );
  return comment && 'marks' in comment ? (comment.marks?.quote ?? null) : null;
}

const name = 'passage';
const mark = (range: Range) => {
  if (typeof Highlight === 'function') CSS.highlights.set(name, new Highlight(range));
};
const unmark = () => typeof Highlight === 'function' && CSS.highlights.delete(name);

/** Brings the reader to the passage that an address names, and marks it there. Gives where it is shown. */
export function usePassage(slug: string, page: Page | null): { commentId: string; paragraph: number } | null {
  const w = useRespondMessages();
  const client = useQueryClient();
  const navigate = useNavigate();
  const location = useLocation();
  const commentId = commentOfPassage(location.hash);
  const [shown, setShown] = useState<{ commentId: string; paragraph: number } | null>(null);

  // Links to passages on this page are steps that keep what else the address says.
  useEffect(() => {
    const ending = new AbortController();
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href*="#passage-"]') : null;
      const hash = link?.getAttribute('href')?.replace(/^[^#]*/, '') ?? '';
      if (!page || !commentOfPassage(hash) || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void navigate({ search: window.location.search, hash });
    };
    document.addEventListener('click', follow, { signal: ending.signal, capture: true });
    return () => ending.abort();
  }, [page, navigate]);

  useEffect(() => {
    if (!commentId || !page) return;
    let isOver = false;
    void quoteOfComment(client, slug, commentId).then((quote) => {
      if (isOver) return;
      const { paragraphs } = page;
      const texts = paragraphs.map(({ text }) => text);
      const passage = quote && findPassage(texts, quote);
      const found = passage && paragraphs[passage.paragraph];
      if (!passage || !found) return showToast({ text: w.changed });
      mark(rangeOf(paragraphs, passage));
      found.element.classList.add('passage-here');
      found.element.tabIndex = -1;
      found.element.focus({ preventScroll: true });
      found.element.scrollIntoView({ block: 'center' });
      setShown({ commentId, paragraph: passage.paragraph });
    });
    return () => {
      isOver = true;
      unmark();
      for (const { element } of page.paragraphs) {
        element.classList.remove('passage-here');
        element.removeAttribute('tabindex');
      }
      setShown(null);
    };
    // The location changes with every step, also with one to where the reader is.
  }, [commentId, location.key, page, client, slug, w]);
  return shown;
}
