import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type LoaderFunctionArgs, redirect, useParams, useSearchParams } from 'react-router-dom';
import { commentQueries } from '../../features/comments/comment-queries.ts';
import { Debate } from '../../features/comments/debate.tsx';
import { Starters } from '../../features/comments/starters.tsx';
import { PostArticle } from '../../features/posts/post-article.tsx';
import { postQueries } from '../../features/posts/post-queries.ts';
import { Question } from '../../features/posts/question.tsx';
import { paths } from '../../lib/paths.ts';
import { isBadPlace } from '../bad-place.ts';
import { debateParts, ModeratorTools } from '../debate-parts.tsx';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';
import { viewOf } from '../thread-view.ts';

export const postLoader =
  (client: QueryClient) =>
  async ({ params, request }: LoaderFunctionArgs) => {
    const slug = params['slug'] ?? '';
    const view = viewOf(new URL(request.url).searchParams);
    const staleTime = staleTimeOf(request);
    try {
      await Promise.all([
        client.fetchQuery({ ...postQueries.one(slug), staleTime }),
        client.fetchQuery({ ...commentQueries.thread(slug, view), staleTime }),
      ]);
    } catch (error) {
      if (view.from === null || !isBadPlace(error)) throw error;
      return redirect(paths.post(slug, view.order));
    }
    return null;
  };

export function PostRoute() {
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: post } = useSuspenseQuery(postQueries.one(slug));
  const view = useMemo(() => viewOf(search), [search]);
  usePageTitle(post.title, post.standfirst);
  return (
    <>
      <PostArticle post={post} />
      <Question text={post.question}>{post.closedAt === null && <Starters postId={post.id} />}</Question>
      <Debate post={post} view={view} parts={debateParts} tools={<ModeratorTools post={post} />} />
    </>
  );
}
