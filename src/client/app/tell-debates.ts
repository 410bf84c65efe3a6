import type { QueryClient } from '@tanstack/react-query';
import type { Comment, HiddenComment } from '../../contract/comment.ts';
import { inThreads } from '../features/comments/changes.ts';
import { withNews } from '../features/comments/thread-changes.ts';
import { applyChanges } from '../lib/optimistic.ts';

/** Brings a comment that was changed elsewhere into what is loaded of its debate. */
export const tellDebates =
  (client: QueryClient) =>
  (slug: string, comment: Comment | HiddenComment): void => {
    if (comment.state !== 'hidden-readable')
      applyChanges(client, [inThreads(slug, (thread) => withNews(thread, comment))]);
  };
