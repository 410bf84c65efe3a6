import { useQueryClient } from '@tanstack/react-query';
import { type MouseEvent, useState } from 'react';
import type { ThreadPage } from '../../../contract/comment.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { showToast } from '../../ui/toast.tsx';
import { commentQueries } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { focusFirstNew } from './focus.ts';
import type { LoadedThread } from './thread-cache.ts';

/**
 * A link that, with scripts, loads comments in place instead: into the thread by `merge`, said, and the first new one
 * focused. With Ctrl, Shift or ⌘ it stays a link.
 */
export function useLoadMore(
  read: (thread: LoadedThread | undefined) => Promise<ThreadPage>,
  merge: (thread: LoadedThread, page: ThreadPage) => LoadedThread,
) {
  const m = useMessages();
  const client = useQueryClient();
  const { slug, view } = useDebate();
  const [isLoading, setIsLoading] = useState(false);
  const { queryKey } = commentQueries.thread(slug, view);

  const load = async () => {
    if (isLoading) return;
    setIsLoading(true);
    try {
      const page = await read(client.getQueryData(queryKey));
      const { focus } = focusFirstNew();
      client.setQueryData(queryKey, (thread) => thread && merge(thread, page));
      announce(m.debate.loaded(page.comments.length));
      focus();
    } catch (error) {
      showToast({ text: problemText(error, m) });
    } finally {
      setIsLoading(false);
    }
  };
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void load();
  };
  return { isLoading, onClick };
}
