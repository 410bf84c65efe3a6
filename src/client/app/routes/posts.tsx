import { useQueryClient, useSuspenseInfiniteQuery, type QueryClient } from '@tanstack/react-query';
import { PostCard } from '../../features/posts/post-card.tsx';
import { postListQuery } from '../../features/posts/post-list-query.ts';
import { postQueries } from '../../features/posts/post-queries.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { usePageTitle } from '../page-title.ts';
import { useCallback } from 'react';

export const postsRoute = (client: QueryClient) => ({
  loader: async () => {
    await client.ensureInfiniteQueryData(postListQuery);
    return null;
  },
  Component: PostsRoute,
});

function PostsRoute() {
  const m = useMessages();
  const client = useQueryClient();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(postListQuery);
  usePageTitle(m.site.name, m.site.description);
  const prefetch = useCallback((slug: string) => void client.prefetchQuery(postQueries.one(slug)), [client]);
  const posts = data.pages.flatMap((page) => page.posts);
  return (
    <div className="index">
      <header>
        <p className="kicker">{m.site.subject}</p>
        <h1 tabIndex={-1}>{m.posts.heading}</h1>
        <p className="standfirst">{m.posts.intro}</p>
      </header>
      {posts.length === 0 ? (
        <div className="empty">
          <p>
            <strong>{m.posts.empty}</strong>
          </p>
          <p>{m.posts.emptyWhy}</p>
        </div>
      ) : (
        <ol className="post-list">
          {posts.map((post, i) => (
            <li key={post.id}>
              <PostCard post={post} isNewest={i === 0} onIntent={prefetch} />
            </li>
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button
          aria-disabled={isFetchingNextPage}
          onClick={() =>
            void fetchNextPage().then(({ error }) => error && showToast({ text: problemText(error, m) }))
          }
        >
          {isFetchingNextPage ? m.states.loading : m.posts.more}
        </Button>
      )}
    </div>
  );
}
