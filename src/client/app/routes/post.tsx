import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { type LoaderFunctionArgs, Outlet, useLocation, useNavigate, useParams } from 'react-router-dom';
import type { Post } from '../../../contract/post.ts';
import { Discussion } from '../../features/comments/discussion.tsx';
import { useIsAtRest } from '../../features/comments/debate.tsx';
import { Heard } from '../../features/comments/heard.tsx';
import { Respond } from '../../features/comments/lazy.ts';
import { loadMarks } from '../../features/comments/marks.tsx';
import { Starters } from '../../features/comments/starters.tsx';
import { Tabs } from '../../features/comments/views/tabs.tsx';
import { Beside } from '../../features/posts/beside.tsx';
import { PostArticle } from '../../features/posts/post-article.tsx';
import { postQueries } from '../../features/posts/post-queries.ts';
import { Question } from '../../features/posts/question.tsx';
import { untilLoaded } from '../../lib/load.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { ModeratorTools } from '../debate-parts.tsx';
import { ExplainedSlot, loadExplained } from '../explained-slot.tsx';
import { staleTimeOf } from '../freshness.ts';
import { ListenSlot } from '../listen-slot.tsx';
import { postOn } from '../post-on.ts';
import { loadSummary, SummarySlot } from '../summary-slot.tsx';

/** What is drawn with the rest, so that nothing moves when it comes. */
const loadParts = ({ summary, explained }: Post) =>
  Promise.all([summary && loadSummary(), explained[0] && loadExplained()]);

const PrintPost = lazy(async () => ({
  default: (await untilLoaded(() => import('../../features/posts/print-post.tsx'))).PrintPost,
}));

export const postLoader =
  (client: QueryClient) =>
  async ({ params, request }: LoaderFunctionArgs) => {
    const { slug = '' } = params;
    await Promise.all([
      client.fetchQuery({ ...postQueries.one(slug), staleTime: staleTimeOf(request) }).then(loadParts),
      loadMarks(),
    ]);
    return null;
  };

/** A post with its question, and what stands above its debate; the debate itself is read in one of several ways. */
export function PostRoute() {
  const m = useMessages();
  const { slug = '' } = useParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const { data: post } = useSuspenseQuery(postQueries.one(slug));
  const tab = postOn(pathname)?.tab ?? null;
  const goThere = tab && (() => navigate(paths.post(slug)));
  const isAtRest = useIsAtRest();
  return (
    <>
      <PostArticle
        post={post}
        tools={
          <>
            {isAtRest && (
              <Suspense fallback={null}>
                <PrintPost />
              </Suspense>
            )}
            <ListenSlot type="post" slug={post.slug} />
          </>
        }
      />
      {isAtRest && (
        <Suspense fallback={null}>
          <Respond post={post} goThere={goThere} />
        </Suspense>
      )}
      {post.explained[0] && <ExplainedSlot words={post.explained} />}
      <Question text={post.question} lang={post.lang}>
        {post.closedAt === null && <Starters postId={post.id} goThere={goThere} />}
      </Question>
      {/* Two of the ways to read a debate want the room themselves. */}
      {tab !== 'both-sides' && tab !== 'map' && <Beside post={post} />}
      <Discussion
        post={post}
        heading={m.debate.heading(post.commentCount)}
        tools={<ModeratorTools post={post} />}
      >
        <Heard post={post} />
        <Tabs post={post} current={tab} />
        {tab === null && <SummarySlot post={post} />}
        <div className="view">
          <Outlet />
        </div>
      </Discussion>
    </>
  );
}
