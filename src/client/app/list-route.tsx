import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ComponentType, useMemo } from 'react';
import { type LoaderFunctionArgs, redirect, useParams, useSearchParams } from 'react-router-dom';
import type { Post } from '../../contract/post.ts';
import { commentQueries } from '../features/comments/comment-queries.ts';
import type { ListView } from '../features/comments/views/list-view.ts';
import { ListDebate } from '../features/comments/views/list-debate.tsx';
import { postQueries } from '../features/posts/post-queries.ts';
import { useViewsMessages } from '../lib/messages/views.ts';
import { type DebateTab, paths } from '../lib/paths.ts';
import { isBadPlace } from './bad-place.ts';
import { debateParts } from './debate-parts.tsx';
import { staleTimeOf } from './freshness.ts';
import { listsOn } from './list-views.ts';
import { usePageTitle } from './page-title.ts';

/** Reads lists of a debate for a tab. A place that is refused leads to their beginning. */
export const listLoader =
  (client: QueryClient, tab: DebateTab) =>
  async ({ params, request }: LoaderFunctionArgs) => {
    const { slug = '' } = params;
    const { searchParams } = new URL(request.url);
    const staleTime = staleTimeOf(request);
    try {
      await Promise.all([
        // Its counts stand on the tabs.
        client.fetchQuery({ ...postQueries.one(slug), staleTime }),
        ...listsOn(tab, searchParams).map((view) =>
          client.fetchQuery({ ...commentQueries.thread(slug, view), staleTime }),
        ),
      ]);
    } catch (error) {
      if (searchParams.size === 0 || !isBadPlace(error)) throw error;
      return redirect(paths.tab(slug, tab));
    }
    return null;
  };

/** The post of a tab's page, whose title it sets. */
export function usePostOfTab(tab: DebateTab): Post {
  const w = useViewsMessages();
  const { slug = '' } = useParams();
  const { data: post } = useSuspenseQuery(postQueries.one(slug));
  usePageTitle(w.titleOf(w.names[tab], post.title), post.standfirst);
  return post;
}

/** The route of a tab that shows one list. */
export const listRoute = <V extends ListView>(
  client: QueryClient,
  tab: DebateTab,
  viewOf: (search: URLSearchParams) => V,
  Screen: ComponentType<{ view: V }>,
) => ({
  loader: listLoader(client, tab),
  Component: () => {
    const post = usePostOfTab(tab);
    const [search] = useSearchParams();
    const view = useMemo(() => viewOf(search), [search]);
    return (
      <ListDebate key={`${search}`} post={post} view={view} parts={debateParts}>
        <Screen view={view} />
      </ListDebate>
    );
  },
});
