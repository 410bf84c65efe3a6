import type { QueryClient } from '@tanstack/react-query';
import type {
  ChangedComment,
  HiddenComment,
  HideComment,
  Mine,
  VisibleComment,
} from '../../../../contract/comment.ts';
import type { ChangedBranch } from '../../../../contract/inline-moderation.ts';
import { answer, api, once } from '../../../lib/api.ts';
import { type Change, optimistic } from '../../../lib/optimistic.ts';
import { inPost } from '../../../lib/post-changes.ts';
import { inMine, inThreads } from '../changes.ts';
import { changed } from '../comment-mutations.ts';
import { commentQueries } from '../comment-queries.ts';
import { withRelated } from '../related-cache.ts';
import { type LoadedThread } from '../thread-cache.ts';
import { tombstoneOf, withArrival, withNews } from '../thread-changes.ts';
import {
  hideable,
  hiddenOf,
  hiddenTogether,
  locksOf,
  withAllHidden,
  withAllShown,
  withLocks,
} from './branch-cache.ts';
import { withAllReadable, withoutReadable } from './mine-moderation.ts';

const newKey = () => once(crypto.randomUUID());
const idsOf = (comments: readonly { id: string }[]) => new Set(comments.map(({ id }) => id));

/** All that is loaded of a debate, whatever shows it. */
const threadsOf = (client: QueryClient, slug: string): LoadedThread[] =>
  client
    .getQueriesData<LoadedThread>({ queryKey: commentQueries.threads(slug) })
    .flatMap(([, thread]) => thread ?? []);

const readableIn = (client: QueryClient, slug: string): readonly HiddenComment[] =>
  client.getQueryData<Mine>(['mine', slug])?.hidden ?? [];

/** Hides what is loaded of a branch at once. Gives what was hidden, those above first, as moderators read it. */
export async function hideBranch(
  client: QueryClient,
  slug: string,
  comment: VisibleComment,
  why: HideComment & { comments: number },
): Promise<HiddenComment[]> {
  const { id } = comment;
  const now = Date.now();
  const visible = threadsOf(client, slug).flatMap((thread) => hideable(thread, id));
  const hidden = [...new Map(visible.map((one) => [one.id, hiddenOf(one, why, now, true)])).values()];
  const isHidden = idsOf(hidden);
  let told: HiddenComment[] = hidden;
  await optimistic(client, {
    apply: [
      inThreads(slug, (thread) => withAllHidden(thread, hidden)),
      inMine(slug, (mine) => withAllReadable(mine, hidden)),
    ],
    send: () =>
      answer<ChangedBranch>(
        api.api.comments[':id']['hide-branch'].$post({ param: { id }, json: why }, newKey()),
      ),
    reconcile: (result) => {
      told = asTold(hidden, result);
      return [...putAll(slug, result), inMine(slug, (mine) => withAllReadable(mine, told))];
    },
    undo: () => [
      inThreads(slug, (thread) => {
        const loaded = idsOf(thread.comments);
        return withAllShown(
          thread,
          hidden.filter((one) => loaded.has(one.id)),
        );
      }),
      inMine(slug, (mine) => withoutReadable(mine, isHidden)),
    ],
  });
  return told;
}

/** The server tells the first ones; the others were hidden with them, at the same time. */
function asTold(hidden: readonly HiddenComment[], { changed: told }: ChangedBranch): HiddenComment[] {
  const readable = told.filter((one) => one.state === 'hidden-readable' && one.isHiddenWithBranch);
  const hiddenAt = (readable[0] as HiddenComment | undefined)?.hiddenAt;
  const known = idsOf(readable);
  return [
    ...(readable as HiddenComment[]),
    ...hidden
      .filter(({ id }) => !known.has(id))
      .map((one) => ({ ...one, hiddenAt: hiddenAt ?? one.hiddenAt })),
  ];
}

const putAll = (slug: string, { changed: told, related, post }: ChangedBranch): Change[] => [
  inThreads(slug, (thread) =>
    withRelated(
      told.reduce(
        (now, one) =>
          one.state === 'visible'
            ? withArrival(now, one)
            : withNews(now, one.state === 'hidden-readable' ? tombstoneOf(one) : one),
        thread,
      ),
      related,
    ),
  ),
  ...inPost(slug, post),
];

/** Shows at once what was hidden together with this comment. */
export async function showBranch(client: QueryClient, slug: string, comment: HiddenComment): Promise<void> {
  const { id } = comment;
  const together = hiddenTogether(readableIn(client, slug), comment);
  await optimistic(client, {
    apply: [
      inThreads(slug, (thread) => withAllShown(thread, together)),
      inMine(slug, (mine) => withoutReadable(mine, idsOf(together))),
    ],
    send: () =>
      answer<ChangedBranch>(api.api.comments[':id']['show-branch'].$post({ param: { id } }, newKey())),
    reconcile: (result) => {
      const visible = idsOf(result.changed.filter(({ state }) => state === 'visible'));
      const readable = result.changed.filter((one) => one.state === 'hidden-readable');
      // Some may have to stay hidden. Of a long branch only the first ones are told: then all of it is shown.
      const left = result.comments > visible.size ? [] : together.filter((one) => !visible.has(one.id));
      return [
        inThreads(slug, (thread) => withAllHidden(thread, left)),
        ...putAll(slug, result),
        inMine(slug, (mine) => withAllReadable(mine, [...left, ...readable])),
      ];
    },
    undo: () => [
      inThreads(slug, (thread) => withAllHidden(thread, together)),
      inMine(slug, (mine) => withAllReadable(mine, together)),
    ],
  });
}

const lockChanges = (client: QueryClient, slug: string, id: string, isLocked: boolean): Change[] => {
  const readable = readableIn(client, slug);
  const locks = new Map(
    threadsOf(client, slug).flatMap((thread) => [...locksOf(thread, readable, id, isLocked)]),
  );
  return [
    inThreads(slug, (thread) => ({ ...thread, comments: withLocks(thread.comments, locks) })),
    inMine(slug, (mine) => ({ ...mine, hidden: withLocks(mine.hidden, locks) })),
  ];
};

/** Nobody replies in the branch any more, or everybody again. */
export async function setLocked(
  client: QueryClient,
  slug: string,
  id: string,
  isLocked: boolean,
): Promise<void> {
  const { lock, unlock } = api.api.comments[':id'];
  await optimistic(client, {
    apply: lockChanges(client, slug, id, isLocked),
    send: () => answer<ChangedComment>((isLocked ? lock : unlock).$post({ param: { id } }, newKey())),
    reconcile: (result) => changed(slug, result),
    undo: () => lockChanges(client, slug, id, !isLocked),
  });
}
