import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useHref } from 'react-router-dom';
import type { Post } from '../../../contract/post.ts';
import { threadItemsMaker } from '../../../thread/thread-items.ts';
import { whenIdle } from '../../lib/load.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { Button } from '../../ui/button.tsx';
import { AddView } from './add-view.tsx';
import { asWriter, type Writer } from './comment-actions.ts';
import { commentQueries, type ThreadView } from './comment-queries.ts';
import { type Debate as DebateValue, DebateContext, useDebate } from './debate-context.ts';
import { type DebateParts, DebatePartsContext } from './debate-parts.ts';
import { foldsKey, useDrawnFolds } from './folds-store.ts';
import { firstApart } from './gap.tsx';
import { FoldKeeper, KeptDrafts, NewComments, prefetchParts, VoteFirst, WholeDebate } from './lazy.ts';
import { layOver } from './lay-over.ts';
import { MoreTop } from './more-top.tsx';
import { type Note, notesFrom, sameNote } from './notes.ts';
import { OrderLinks } from './order-links.tsx';
import { useSeenBefore } from './seen-store.ts';
import { ThreadGroups } from './thread-groups.tsx';
import { useViewer } from '../people/use-viewer.ts';
import { useLinkedComment } from './use-linked-comment.ts';

type Props = { post: Post; view: ThreadView; parts: DebateParts };

/** What rows of a debate stand in: whose it is, who reads it, and what comes once the page is at rest. */
export function InDebate({ post, view, parts, children }: Props & { children: ReactNode }) {
  const { slug, lang, id, closedAt, isHeld, slowSeconds, pointsOfView } = post;
  const { role, bannedUntil, mutedUntil } = asWriter(useViewer().viewer);
  const writer = useMemo<Writer>(
    () => ({ id: 'reader', role, bannedUntil, mutedUntil }),
    [role, bannedUntil, mutedUntil],
  );
  const base = useHref('/').replace(/\/$/, '');
  const value = useMemo<DebateValue>(
    () => ({ slug, lang, postId: id, view, closedAt, isHeld, slowSeconds, pointsOfView, writer, base }),
    [slug, lang, id, view, closedAt, isHeld, slowSeconds, pointsOfView, writer, base],
  );
  return (
    <DebateContext value={value}>
      <DebatePartsContext value={parts}>{children}</DebatePartsContext>
    </DebateContext>
  );
}

/** Is the page at rest, so that more than what is read first may come? */
export function useIsAtRest(): boolean {
  const [isAtRest, setIsAtRest] = useState(false);
  useEffect(
    () =>
      whenIdle(() => {
        prefetchParts();
        setIsAtRest(true);
      }),
    [],
  );
  return isAtRest;
}

/** The debate under a post's question, or one conversation of it. */
export function Debate({ post, view, parts }: Props) {
  const hasLooked = useIsAtRest();
  return (
    <InDebate post={post} view={view} parts={parts}>
      {view.kind === 'debate' && <AddView postId={post.id} closedAt={post.closedAt} />}
      {hasLooked && (
        <Suspense fallback={null}>
          <KeptDrafts key={post.id} />
          <FoldKeeper />
        </Suspense>
      )}
      {hasLooked && post.voteFirst && (
        <Suspense fallback={null}>
          <VoteFirst />
        </Suspense>
      )}
      {view.kind === 'debate' && post.commentCount > 0 && <OrderLinks slug={post.slug} order={view.order} />}
      <Thread slug={post.slug} view={view} />
      {hasLooked && view.kind === 'debate' && view.from === null && (
        <Suspense fallback={null}>
          <WholeDebate order={view.order} total={post.commentCount} />
        </Suspense>
      )}
      {hasLooked && (
        <Suspense fallback={null}>
          <NewComments key={post.id} latestAt={post.latestAt} />
        </Suspense>
      )}
    </InDebate>
  );
}

function Thread({ slug, view }: { slug: string; view: ThreadView }) {
  const m = useMessages();
  const { data: loaded } = useSuspenseQuery(commentQueries.thread(slug, view));
  const own = useQuery({ ...commentQueries.mine(slug), enabled: typeof window !== 'undefined' });
  const { data: mine } = own;
  const folds = useDrawnFolds(foldsKey(slug, view));
  const seenBefore = useSeenBefore(useDebate().postId);
  const askedFor = view.kind === 'conversation' ? view.commentId : null;
  const linked = useLinkedComment();
  const comments = useMemo(() => layOver(loaded, mine, view), [loaded, mine, view]);
  const markedId = linked ?? askedFor;
  const [makeItems] = useState(() => threadItemsMaker<Note>());
  const noteOf = useMemo(
    () => notesFrom({ loaded, mine, markedId, seenBefore }),
    [loaded, mine, markedId, seenBefore],
  );
  const items = useMemo(
    () => makeItems(comments, { folds, noteOf, sameNote }),
    [makeItems, comments, folds, noteOf],
  );
  if (items.length === 0)
    return (
      <div className="empty">
        <p>
          <strong>{m.debate.empty}</strong>
        </p>
        <p>{m.debate.emptyWhy}</p>
      </div>
    );
  return (
    <>
      {own.isError && (
        <p className="notice">
          {m.debate.mineFailed}
          <Button onClick={() => void own.refetch()}>{m.states.tryAgain}</Button>
        </p>
      )}
      <ThreadGroups items={items} />
      {view.kind === 'debate' && loaded.next !== null && !firstApart(loaded) && (
        <MoreTop order={view.order} next={loaded.next} />
      )}
    </>
  );
}
