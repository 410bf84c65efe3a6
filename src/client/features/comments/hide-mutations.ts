import type { QueryClient } from '@tanstack/react-query';
import type {
  ChangedComment,
  HiddenComment,
  HideComment,
  VisibleComment,
} from '../../../contract/comment.ts';
import { answer, api, once } from '../../lib/api.ts';
import { optimistic } from '../../lib/optimistic.ts';
import { inMine, inThreads } from './changes.ts';
import { changed } from './comment-mutations.ts';
import { withHidden, withoutHidden } from './mine-cache.ts';
import { hiddenOf, withAllHidden, withAllShown } from './moderating/branch-cache.ts';
import { withArrival, withNews } from './thread-changes.ts';

/**
 * Everybody gets the tombstone, the moderator goes on reading the text in its place. One that waits to be looked at
 * stays hidden from then on.
 */
export function hideComment(
  client: QueryClient,
  slug: string,
  comment: VisibleComment | HiddenComment,
  why: HideComment,
) {
  const { id } = comment;
  const hidden: HiddenComment =
    comment.state === 'visible'
      ? hiddenOf(comment, why, Date.now(), false)
      : { ...comment, reason: why.reason, heldFor: null };
  return optimistic(client, {
    apply: [
      inThreads(slug, (thread) => withAllHidden(thread, [hidden])),
      inMine(slug, (mine) => withHidden(mine, hidden)),
    ],
    send: () =>
      answer<ChangedComment>(
        api.api.comments[':id'].hide.$post({ param: { id }, json: why }, once(crypto.randomUUID())),
      ),
    reconcile: (result) => changed(slug, result),
    undo: () =>
      comment.state === 'visible'
        ? [
            inThreads(slug, (thread) => withNews(thread, comment)),
            inMine(slug, (mine) => withoutHidden(mine, id)),
          ]
        : [
            inThreads(slug, (thread) => withAllHidden(thread, [comment])),
            inMine(slug, (mine) => withHidden(mine, comment)),
          ],
  });
}

/** Everybody reads it again, at once: the moderator has its text. */
export function showComment(client: QueryClient, slug: string, comment: HiddenComment) {
  const { id } = comment;
  return optimistic(client, {
    apply: [
      inThreads(slug, (thread) => withAllShown(thread, [comment])),
      inMine(slug, (mine) => withoutHidden(mine, id)),
    ],
    send: () =>
      answer<ChangedComment>(
        api.api.comments[':id'].show.$post({ param: { id } }, once(crypto.randomUUID())),
      ),
    reconcile: (result) => changed(slug, result, withArrival),
    undo: () => [
      inThreads(slug, (thread) => withAllHidden(thread, [comment])),
      inMine(slug, (mine) => withHidden(mine, comment)),
    ],
  });
}
