import { type QueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { type MouseEvent, useEffect, useRef } from 'react';
import { type LoaderFunctionArgs, redirect, useNavigation, useSearchParams } from 'react-router-dom';
import { FoundCommentItem, foundAnchor, FoundPostItem } from '../../features/search/found.tsx';
import { SearchForm } from '../../features/search/search-form.tsx';
import { type Looked, lookedFor, searchAt, searchQuery } from '../../features/search/search-queries.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useSearchMessages } from '../../lib/messages/search.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Link } from '../../ui/link.tsx';
import { showToast } from '../../ui/toast.ts';
import { isBadPlace } from '../bad-place.ts';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';

export const searchRoute = (client: QueryClient) => ({
  loader: async ({ request }: LoaderFunctionArgs) => {
    const { searchParams } = new URL(request.url);
    const looked = lookedFor(searchParams);
    const from = searchParams.get('after');
    try {
      await client.fetchInfiniteQuery({ ...searchQuery(looked, from), staleTime: staleTimeOf(request) });
    } catch (error) {
      if (!isBadPlace(error)) throw error;
      // A place, or a point of view, that there is not.
      const better = searchAt(from === null ? { q: looked.q.slice(0, 200) } : looked);
      if (better === searchAt(looked, from ?? undefined)) throw error;
      return redirect(better);
    }
    return null;
  },
  Component: SearchRoute,
});

/** Posts and comments by the words in them. */
function SearchRoute() {
  const w = useSearchMessages();
  const [search] = useSearchParams();
  const { state, location } = useNavigation();
  const looked = lookedFor(search);
  const from = search.get('after');
  const found = useSuspenseInfiniteQuery(searchQuery(looked, from));
  usePageTitle(looked.q === '' ? w.heading : w.title(looked.q), w.description);
  const pages = found.data.pages;
  const posts = pages.flatMap((page) => page.posts);
  const comments = pages.flatMap((page) => page.comments);
  const pointsOfView = pages[0]?.pointsOfView ?? [];
  const count = w.count(posts.length, comments.length, !found.hasNextPage);
  useAnnounced(looked.q === '' ? '' : count, searchAt(looked));
  return (
    <div className="plain-page search">
      <h1 tabIndex={-1}>{w.heading}</h1>
      <SearchForm
        looked={looked}
        pointsOfView={pointsOfView.filter((one) => !one.isRetired)}
        isBusy={state === 'loading' && location.pathname.endsWith('/search')}
      />
      {looked.q === '' ? (
        <p className="empty">{w.begin}</p>
      ) : posts.length + comments.length === 0 ? (
        <Nothing looked={looked} />
      ) : (
        <>
          <p className="search-count">{count}</p>
          {posts.length > 0 && (
            <section aria-labelledby="found-posts">
              <h2 id="found-posts">{w.posts}</h2>
              <ol className="found-list">
                {posts.map((post) => (
                  <FoundPostItem key={post.slug} post={post} />
                ))}
              </ol>
            </section>
          )}
          {comments.length > 0 && (
            <section aria-labelledby="found-comments">
              <h2 id="found-comments">{w.comments}</h2>
              <p className="hint">{w.newest}</p>
              <ol className="found-list">
                {comments.map((comment) => (
                  <FoundCommentItem key={comment.id} comment={comment} pointsOfView={pointsOfView} />
                ))}
              </ol>
            </section>
          )}
          <More looked={looked} from={from} />
        </>
      )}
    </div>
  );
}

function Nothing({ looked }: { looked: Looked }) {
  const w = useSearchMessages();
  const isNarrowed = looked.kind !== undefined || looked.of !== undefined;
  return (
    <div className="empty">
      <p>
        <strong>{w.nothing(looked.q)}</strong>
      </p>
      <p>
        {w.nothingHelp} {isNarrowed && w.nothingNarrowed}
      </p>
      {isNarrowed && (
        <p>
          <Link className="btn" to={searchAt({ q: looked.q })}>
            {w.everywhere}
          </Link>
        </p>
      )}
    </div>
  );
}

/** More comments come in place, and the first new one takes the focus; without scripts they are the next page. */
function More({ looked, from }: { looked: Looked; from: string | null }) {
  const m = useMessages();
  const w = useSearchMessages();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    searchQuery(looked, from),
  );
  const first = useRef<string | null>(null);
  useEffect(() => {
    if (first.current !== null) document.getElementById(foundAnchor(first.current))?.focus();
    first.current = null;
  }, [data]);
  if (!hasNextPage) return null;
  const showMore = async (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (isFetchingNextPage) return;
    const before = data.pages.length;
    const { data: now, error } = await fetchNextPage();
    if (error) return showToast({ text: problemText(error, m) });
    const came = now?.pages.slice(before).flatMap((page) => page.comments) ?? [];
    announce(w.shown(came.length));
    const id = came[0]?.id ?? null;
    const drawn = id === null ? null : document.getElementById(foundAnchor(id));
    if (drawn) drawn.focus();
    else first.current = id;
  };
  return (
    <p>
      <Link
        className="btn"
        to={searchAt(looked, data.pages.at(-1)?.next ?? undefined)}
        onClick={(event) => void showMore(event)}
      >
        {isFetchingNextPage ? m.states.loading : w.more}
      </Link>
    </p>
  );
}

/** Says what was found when another search is made, not when the page comes. */
function useAnnounced(words: string, place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current !== place && words !== '') announce(words);
    before.current = place;
  }, [words, place]);
}
