import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { threadItemsMaker } from '../../../../thread/thread-items.ts';
import type { ThreadComment } from '../../../../thread/types.ts';
import { useDebateViewsMessages } from '../../../lib/messages/debate-views.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { commentQueries } from '../comment-queries.ts';
import type { ListView } from './list-view.ts';
import { useDebate } from '../debate-context.ts';
import { foldsKey, useFolds } from '../folds-store.ts';
import { layOver } from '../lay-over.ts';
import { type Note, notesFrom, sameNote } from '../notes.ts';
import { useSeenBefore } from '../seen-store.ts';
import { ThreadGroups } from '../thread-groups.tsx';
import { useLinkedComment } from '../use-linked-comment.ts';
import { useLoadMore } from '../use-load-more.ts';
import { ListItem } from './list-item.tsx';
import { readPage, withListPage } from './list-page.ts';
import { ListingContext, type ListingHere } from './listing-context.ts';
import '../../../styles/views.css';

type Props = Pick<ListingHere, 'level' | 'Under'> & {
  view: ListView;
  /** Where the next page stands, for readers without scripts. */
  nextAt: (after: string) => string;
  /** Names what is shown more of, where there are several lists. */
  more?: string;
  empty: ReactNode;
  /** Which comments are left out when the list is opened. */
  isGone?: (comment: ThreadComment) => boolean;
};

const noListing = { ids: [], answered: {}, why: {} };

/** A list of comments that stand each for itself. One can vote, reply and moderate there as in the thread. */
export function ListThread({ view, level, Under, nextAt, more, empty, isGone }: Props) {
  const m = useMessages();
  const { slug, postId } = useDebate();
  const { data: loaded } = useSuspenseQuery(commentQueries.thread(slug, view));
  const own = useQuery({ ...commentQueries.mine(slug), enabled: typeof window !== 'undefined' });
  const { data: mine } = own;
  const folds = useFolds(foldsKey(slug, view));
  const seenBefore = useSeenBefore(postId);
  const { comments: all, listing = noListing } = loaded;
  const client = useQueryClient();
  const isHere = useCallback(
    (id: string) =>
      client
        .getQueryData(commentQueries.thread(slug, view).queryKey)
        ?.comments.some((one) => one.id === id) === true,
    [client, slug, view],
  );
  const markedId = useLinkedComment(isHere);
  const [gone] = useState(() => new Set(all.filter((one) => isGone?.(one)).map(({ id }) => id)));
  const alone = useMemo(() => new Set(listing.ids), [listing]);
  const comments = useMemo(
    () => layOver(loaded, mine, view).filter(({ id }) => !gone.has(id)),
    [loaded, mine, view, gone],
  );
  const [makeItems] = useState(() => threadItemsMaker<Note>());
  const noteOf = useMemo(
    () => notesFrom({ loaded, mine, markedId, seenBefore }),
    [loaded, mine, markedId, seenBefore],
  );
  const items = useMemo(
    () => makeItems(comments, { folds, noteOf, sameNote, alone }),
    [makeItems, comments, folds, noteOf, alone],
  );
  const here = useMemo(() => ({ listing, level, Under }), [listing, level, Under]);
  if (items.length === 0) return <div className="empty">{empty}</div>;
  return (
    <ListingContext value={here}>
      {own.isError && (
        <p className="notice">
          {m.debate.mineFailed}
          <Button onClick={() => void own.refetch()}>{m.states.tryAgain}</Button>
        </p>
      )}
      <ThreadGroups items={items} Item={ListItem} guess={Under ? 28 : 20} />
      {loaded.next !== null && (
        <More view={view} next={loaded.next} to={nextAt(loaded.next)} {...(more && { name: more })} />
      )}
    </ListingContext>
  );
}

type MoreProps = { view: ListView; next: string; to: string; name?: string };

/** The next comments of the list, in place. Without scripts it leads to their own page. */
function More({ view, next, to, name }: MoreProps) {
  const m = useMessages();
  const w = useDebateViewsMessages();
  const { slug } = useDebate();
  const { isLoading, onClick } = useLoadMore(() => readPage(slug, view, next), withListPage);
  return (
    <p className="more-top">
      <Link className="btn" to={to} onClick={onClick}>
        {isLoading ? m.states.loading : (name ?? w.more)}
      </Link>
    </p>
  );
}
