import { useQueryClient } from '@tanstack/react-query';
import { type MouseEvent, useState } from 'react';
import type { ThreadPage } from '../../../contract/comment.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { showToast } from '../../ui/toast.ts';
import { commentQueries } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { focusFirstNew } from './focus.ts';
import type { LoadedThread } from './thread-cache.ts';

/**
 * A link that, with scripts, loads comments in place instead: into the thread by `merge`, said, and the first new one
 * focused. With Ctrl, Shift or ⌘ it stays a link. `loadQuietly` leaves the focus where it is and, when it fails, says
 * why beside the link, which is the way to try again.
 */
export function useLoadMore<Page extends ThreadPage>(
  read: (thread: LoadedThread | undefined) => Promise<Page>,
  merge: (thread: LoadedThread, page: Page) => LoadedThread,
) {
  const m = useMessages();
  const client = useQueryClient();
  const { slug, view } = useDebate();
  const [isLoading, setIsLoading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { queryKey } = commentQueries.thread(slug, view);

  const load = async (isQuiet: boolean) => {
    if (isLoading) return;
    setIsLoading(true);
    setFailure(null);
    try {
      const page = await read(client.getQueryData(queryKey));
      const { focus } = focusFirstNew();
      client.setQueryData(queryKey, (thread) => thread && merge(thread, page));
      announce(m.debate.loaded(page.comments.length));
      if (!isQuiet) focus();
    } catch (error) {
      const text = problemText(error, m);
      if (!isQuiet) return showToast({ text });
      setFailure(text);
      announce(text);
    } finally {
      setIsLoading(false);
    }
  };
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void load(false);
  };
  return { isLoading, failure, onClick, loadQuietly: () => void load(true) };
}
