import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type LoaderFunctionArgs, redirect, useParams, useSearchParams } from 'react-router-dom';
import { commentQueries } from '../../features/comments/comment-queries.ts';
import { Debate } from '../../features/comments/debate.tsx';
import { postQueries } from '../../features/posts/post-queries.ts';
import { paths } from '../../lib/paths.ts';
import { isBadPlace } from '../bad-place.ts';
import { debateParts } from '../debate-parts.tsx';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';
import { viewOf } from '../thread-view.ts';

export const debateLoader =
  (client: QueryClient) =>
  async ({ params, request }: LoaderFunctionArgs) => {
    const { slug = '' } = params;
    const view = viewOf(new URL(request.url).searchParams);
    try {
      await client.fetchQuery({ ...commentQueries.thread(slug, view), staleTime: staleTimeOf(request) });
    } catch (error) {
      if (view.from === null || !isBadPlace(error)) throw error;
      return redirect(paths.post(slug, view.order));
    }
    return null;
  };

/** The conversation: the whole thread in its order. */
export function DebateRoute() {
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: post } = useSuspenseQuery(postQueries.one(slug));
  const view = useMemo(() => viewOf(search), [search]);
  usePageTitle(post.title, post.standfirst);
  return <Debate post={post} view={view} parts={debateParts} />;
}
