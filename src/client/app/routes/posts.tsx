import { useQueryClient, useSuspenseInfiniteQuery, type QueryClient } from '@tanstack/react-query';
import { type MouseEvent, useCallback, useEffect, useState } from 'react';
import { type LoaderFunctionArgs, redirect, useSearchParams } from 'react-router-dom';
import { Link } from '../../ui/link.tsx';
import { PostCard } from '../../features/posts/post-card.tsx';
import { postListQuery } from '../../features/posts/post-list-query.ts';
import { postQueries } from '../../features/posts/post-queries.ts';
import { useReading } from '../../features/reading/reading-store.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { usePostsMessages } from '../../lib/messages/posts.ts';
import { paths } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { showToast } from '../../ui/toast.ts';
import { hasNews, readVisits, type Visit } from '../../lib/visits.ts';
import { isBadPlace } from '../bad-place.ts';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';
import '../../styles/index.css';

export const postsRoute = (client: QueryClient) => ({
  loader: async ({ request }: LoaderFunctionArgs) => {
    const from = new URL(request.url).searchParams.get('after');
    try {
      await client.fetchInfiniteQuery({ ...postListQuery(from), staleTime: staleTimeOf(request) });
    } catch (error) {
      if (from === null || !isBadPlace(error)) throw error;
      return redirect(paths.posts());
    }
    return null;
  },
  Component: PostsRoute,
});

function PostsRoute() {
  const m = useMessages();
  const words = usePostsMessages();
  const client = useQueryClient();
  const [search] = useSearchParams();
  const from = search.get('after');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    postListQuery(from),
  );
  const visits = useVisits();
  const easyFirst = useReading((reading) => reading.easyReadFirst);
  usePageTitle(m.site.name, words.description);
  const prefetch = useCallback((slug: string) => void client.prefetchQuery(postQueries.one(slug)), [client]);
  const posts = data.pages.flatMap((page) => page.posts);
  const next = hasNextPage && data.pages.at(-1)?.next;
  // In place; without scripts the link leads to the page of its own.
  const showMore = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (isFetchingNextPage) return;
    void fetchNextPage().then(({ error }) => error && showToast({ text: problemText(error, m) }));
  };
  return (
    <div className="index">
      <header>
        <p className="kicker">{m.site.subject}</p>
        <h1 tabIndex={-1}>{words.heading}</h1>
        <p className="standfirst">{words.intro}</p>
      </header>
      {posts.length === 0 ? (
        <div className="empty">
          <p>
            <strong>{words.empty}</strong>
          </p>
          <p>{words.emptyWhy}</p>
        </div>
      ) : (
        <ol className="post-list">
          {posts.map((post, i) => (
            <li key={post.id}>
              <PostCard
                post={post}
                isNewest={i === 0 && from === null}
                hasNews={hasNews(visits?.get(post.id), post.latestAt ?? 0)}
                easyFirst={easyFirst}
                onIntent={prefetch}
              />
            </li>
          ))}
        </ol>
      )}
      {next && (
        <Link className="btn" to={paths.postsFrom(next)} onClick={showMore}>
          {isFetchingNextPage ? m.states.loading : words.more}
        </Link>
      )}
    </div>
  );
}

/** Known after the page is hydrated: the server never sees them. */
function useVisits(): ReadonlyMap<string, Visit> | null {
  const [visits, setVisits] = useState<ReadonlyMap<string, Visit> | null>(null);
  useEffect(() => setVisits(readVisits()), []);
  return visits;
}
