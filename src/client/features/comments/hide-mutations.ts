import type { QueryClient } from '@tanstack/react-query';
import type {
  ChangedComment,
  Comment,
  HiddenComment,
  HideComment,
  VisibleComment,
} from '../../../contract/comment.ts';
import { answer, api, once } from '../../lib/api.ts';
import { applyChanges, change, optimistic } from '../../lib/optimistic.ts';
import { inMine } from './changes.ts';
import { changed } from './comment-mutations.ts';
import { commentQueries } from './comment-queries.ts';
import { withHidden, withoutHidden } from './mine-cache.ts';
import { type LoadedThread, tombstoneOf, withComment } from './thread-cache.ts';

const inThreads = (slug: string, id: string, comment: Comment) =>
  change<LoadedThread>(commentQueries.threads(slug), (thread) =>
    thread.comments.some((one) => one.id === id) ? withComment(thread, id, comment) : thread,
  );

/** Everybody gets the tombstone, the moderator goes on reading the text in its place. */
export function hideComment(client: QueryClient, slug: string, comment: VisibleComment, why: HideComment) {
  const { id } = comment;
  const hidden: HiddenComment = {
    ...comment,
    state: 'hidden-readable',
    reason: why.reason,
    hiddenAt: Date.now(),
    moderation: null,
  };
  return optimistic(client, {
    apply: [inThreads(slug, id, tombstoneOf(hidden)), inMine(slug, (mine) => withHidden(mine, hidden))],
    send: () =>
      answer<ChangedComment>(
        api.api.comments[':id'].hide.$post({ param: { id }, json: why }, once(crypto.randomUUID())),
      ),
    reconcile: (result) => changed(slug, result),
    undo: [inThreads(slug, id, comment), inMine(slug, (mine) => withoutHidden(mine, id))],
  });
}

export async function showComment(client: QueryClient, slug: string, id: string): Promise<void> {
  const result = await answer<ChangedComment>(
    api.api.comments[':id'].show.$post({ param: { id } }, once(crypto.randomUUID())),
  );
  const { comment } = result;
  applyChanges(client, [
    ...changed(slug, result),
    // A hidden comment without replies is in no public page: it may only have been laid over.
    ...(comment.state === 'hidden-readable'
      ? []
      : [change<LoadedThread>(commentQueries.threads(slug), (thread) => withComment(thread, id, comment))]),
  ]);
}
