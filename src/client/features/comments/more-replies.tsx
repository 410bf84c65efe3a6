import { useQueryClient } from '@tanstack/react-query';
import { type MouseEvent, useState } from 'react';
import { Link } from 'react-router-dom';
import type { More } from '../../../thread/types.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/toast.tsx';
import { commentQueries, commentRequests } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { focusFirstNew } from './focus.ts';
import { withReplies } from './thread-cache.ts';

/** Loads more replies in place. Without scripts it leads to the conversation's own page. */
export function MoreReplies({ more }: { more: More }) {
  const m = useMessages();
  const client = useQueryClient();
  const { slug, view } = useDebate();
  const [isLoading, setIsLoading] = useState(false);

  const load = async (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (isLoading) return;
    setIsLoading(true);
    const { queryKey } = commentQueries.thread(slug, view);
    try {
      const cursor = client.getQueryData(queryKey)?.branches[more.parentId] ?? null;
      const page = await commentRequests.replies(more.parentId, cursor);
      const { focus } = focusFirstNew();
      client.setQueryData(queryKey, (thread) => thread && withReplies(thread, more.parentId, page));
      announce(m.debate.loaded(page.comments.length));
      focus();
    } catch (error) {
      showToast({ text: problemText(error, m) });
    } finally {
      setIsLoading(false);
    }
  };

  return (
    <Link className="fold" to={paths.comment(slug, more.parentId)} onClick={(event) => void load(event)}>
      <Icon name="fold" />
      {isLoading
        ? m.states.loading
        : (more.first ? m.debate.showReplies : m.debate.moreReplies)(more.count, more.name)}
    </Link>
  );
}
