import type { QueryClient } from '@tanstack/react-query';
import type {
  ChangedComment,
  HiddenComment,
  HideComment,
  VisibleComment,
} from '../../../contract/comment.ts';
import { answer, api, once } from '../../lib/api.ts';
import { applyChanges, optimistic } from '../../lib/optimistic.ts';
import { inMine, inThreads } from './changes.ts';
import { changed } from './comment-mutations.ts';
import { withHidden, withoutHidden } from './mine-cache.ts';
import { tombstoneOf, withArrival, withNews } from './thread-cache.ts';

/** Everybody gets the tombstone, the moderator goes on reading the text in its place. */
export function hideComment(client: QueryClient, slug: string, comment: VisibleComment, why: HideComment) {
  const { id } = comment;
  const hidden: HiddenComment = {
    ...comment,
    state: 'hidden-readable',
    reason: why.reason,
    hiddenAt: Date.now(),
    heldFor: null,
    isHiddenWithBranch: false,
    appeal: null,
    moderation: null,
  };
  return optimistic(client, {
    apply: [
      inThreads(slug, (thread) => withNews(thread, tombstoneOf(hidden))),
      inMine(slug, (mine) => withHidden(mine, hidden)),
    ],
    send: () =>
      answer<ChangedComment>(
        api.api.comments[':id'].hide.$post({ param: { id }, json: why }, once(crypto.randomUUID())),
      ),
    reconcile: (result) => changed(slug, result),
    undo: () => [
      inThreads(slug, (thread) => withNews(thread, comment)),
      inMine(slug, (mine) => withoutHidden(mine, id)),
    ],
  });
}

export async function showComment(client: QueryClient, slug: string, id: string): Promise<void> {
  const result = await answer<ChangedComment>(
    api.api.comments[':id'].show.$post({ param: { id } }, once(crypto.randomUUID())),
  );
  applyChanges(client, changed(slug, result, withArrival));
}
