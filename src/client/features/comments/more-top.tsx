import { useQueryClient } from '@tanstack/react-query';
import { type MouseEvent, useState } from 'react';
import { Link } from 'react-router-dom';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { showToast } from '../../ui/toast.tsx';
import { commentQueries, commentRequests } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { focusFirstNew } from './focus.ts';
import { withPage } from './thread-cache.ts';

/** The next top-level comments, in place. Without scripts it leads to their own page. */
export function MoreTop({ next }: { next: string }) {
  const m = useMessages();
  const client = useQueryClient();
  const { slug, view } = useDebate();
  const [isLoading, setIsLoading] = useState(false);
  if (view.kind !== 'debate') return null;

  const load = async (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (isLoading) return;
    setIsLoading(true);
    try {
      const page = await commentRequests.page(slug, view.order, next);
      const { focus } = focusFirstNew();
      client.setQueryData(
        commentQueries.thread(slug, view).queryKey,
        (thread) => thread && withPage(thread, page),
      );
      announce(m.debate.loaded(page.comments.length));
      focus();
    } catch (error) {
      showToast({ text: problemText(error, m) });
    } finally {
      setIsLoading(false);
    }
  };

  return (
    <p className="more-top">
      <Link className="btn" to={paths.postFrom(slug, view.order, next)} onClick={(event) => void load(event)}>
        {isLoading ? m.states.loading : m.debate.moreTop}
      </Link>
    </p>
  );
}
