import type { QueryClient } from '@tanstack/react-query';
import type {
  ChangedComment,
  EditedComment,
  HiddenComment,
  VisibleComment,
} from '../../../contract/comment.ts';
import type { PointOfView } from '../../../contract/vocabulary.ts';
import { answer, api, once } from '../../lib/api.ts';
import { applyChanges, type Change, optimistic } from '../../lib/optimistic.ts';
import { inPost } from '../../lib/post-changes.ts';
import { inMine, inThreads } from './changes.ts';
import { withHidden, withoutHidden, withoutOwn, withPointOfView } from './mine-cache.ts';
import { withRelated } from './related-cache.ts';
import { tombstoneOf, withArrival, withNews } from './thread-changes.ts';

/** Puts the server's answer to a change into everything that is loaded of the debate. */
export function changed(slug: string, { comment, related, post }: ChangedComment, put = withNews): Change[] {
  const forAll = comment.state === 'hidden-readable' ? tombstoneOf(comment) : comment;
  return [
    inThreads(slug, (thread) => withRelated(put(thread, forAll), related)),
    inMine(slug, (mine) =>
      comment.state === 'hidden-readable' ? withHidden(mine, comment) : withoutHidden(mine, comment.id),
    ),
    ...inPost(slug, post),
  ];
}

export async function editComment(
  client: QueryClient,
  slug: string,
  id: string,
  edited: EditedComment,
  key: string,
) {
  const result = await answer<ChangedComment>(
    api.api.comments[':id'].$patch({ param: { id }, json: edited }, once(key)),
  );
  applyChanges(client, changed(slug, result));
  return result.comment;
}

/** At once for the reader; the server's answer says what stays in its place. */
export async function deleteComment(
  client: QueryClient,
  slug: string,
  comment: VisibleComment | HiddenComment,
) {
  const { id, postId, parentId, createdAt, replyCount, branchCount } = comment;
  const gone = { id, postId, parentId, createdAt, replyCount, branchCount, state: 'deleted' as const };
  const isHidden = comment.state === 'hidden-readable';
  await optimistic(client, {
    apply: [
      inThreads(slug, (thread) => withNews(thread, gone)),
      inMine(slug, (mine) => withoutHidden(withoutOwn(mine, id), id)),
    ],
    send: () =>
      answer<ChangedComment>(api.api.comments[':id'].$delete({ param: { id } }, once(crypto.randomUUID()))),
    reconcile: (result) => changed(slug, result),
    undo: () => [
      inThreads(slug, (thread) => withNews(thread, isHidden ? tombstoneOf(comment) : comment)),
      inMine(slug, (mine) => ({
        ...(isHidden ? withHidden(mine, comment) : mine),
        own: { ...mine.own, [id]: createdAt },
      })),
    ],
  });
}

export async function restoreComment(client: QueryClient, slug: string, id: string) {
  const result = await answer<ChangedComment>(
    api.api.comments[':id'].restore.$post({ param: { id } }, once(crypto.randomUUID())),
  );
  applyChanges(client, [
    ...changed(slug, result, withArrival),
    inMine(slug, (mine) => ({ ...mine, own: { ...mine.own, [id]: result.comment.createdAt } })),
  ]);
}

export async function sayPointOfView(client: QueryClient, slug: string, pointOfView: PointOfView) {
  await answer(
    api.api.mine.posts[':slug']['point-of-view'].$put(
      { param: { slug }, json: { pointOfView } },
      once(crypto.randomUUID()),
    ),
  );
  applyChanges(client, [inMine(slug, (mine) => withPointOfView(mine, pointOfView))]);
}
