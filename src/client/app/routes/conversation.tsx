import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type MouseEvent, useMemo } from 'react';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router-dom';
import { commentQueries, type ThreadView } from '../../features/comments/comment-queries.ts';
import { Debate } from '../../features/comments/debate.tsx';
import { Discussion } from '../../features/comments/discussion.tsx';
import { loadMarks } from '../../features/comments/marks.tsx';
import { postQueries } from '../../features/posts/post-queries.ts';
import { useLangOf } from '../../lib/messages/messages.ts';
import { useConversationMessages } from '../../lib/messages/conversation.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { debateParts } from '../debate-parts.tsx';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';
import { commentInSight } from '../in-sight.ts';

export const conversationRoute = (client: QueryClient) => ({
  loader: async ({ params, request }: LoaderFunctionArgs) => {
    const { slug = '', commentId = '' } = params;
    const staleTime = staleTimeOf(request);
    const view = { kind: 'conversation', commentId } as const;
    const [post, { comments }] = await Promise.all([
      client.fetchQuery({ ...postQueries.one(slug), staleTime }),
      client.fetchQuery({ ...commentQueries.thread(slug, view), staleTime }),
      loadMarks(),
    ]);
    // The page is kept for as long as this post stays the same, so no other post's comments may be on it.
    if (comments.some(({ postId }) => postId !== post.id)) throw new Response(null, { status: 404 });
    return null;
  },
  Component: ConversationRoute,
});

/** One comment with what it answers above it and its replies below: where a permanent link leads. */
function ConversationRoute() {
  const w = useConversationMessages();
  const { slug = '', commentId = '' } = useParams();
  const { data: post } = useSuspenseQuery(postQueries.one(slug));
  const view = useMemo<ThreadView>(() => ({ kind: 'conversation', commentId }), [commentId]);
  const lang = useLangOf(post.lang);
  usePageTitle(w.title(post.title), post.standfirst);
  return (
    <>
      <header className="conversation">
        <p className="kicker">{w.kicker}</p>
        <h1 tabIndex={-1}>
          <Link to={paths.post(slug)} lang={lang}>
            {post.title}
          </Link>
        </h1>
        <p className="standfirst" lang={lang}>
          {post.question}
        </p>
        <p>
          <WholeDebate slug={slug} commentId={commentId} />
        </p>
      </header>
      <Discussion post={post} heading={w.heading}>
        <Debate post={post} view={view} parts={debateParts} />
      </Discussion>
    </>
  );
}

/** Keeps the place: what the reader sees stands where it stood when the whole thread is drawn around it. */
function WholeDebate({ slug, commentId }: { slug: string; commentId: string }) {
  const w = useConversationMessages();
  const navigate = useNavigate();
  const to = paths.inThread(slug, commentId);
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate(to, { state: { at: commentInSight(commentId) } });
  };
  return (
    <Link className="btn" to={to} onClick={onClick}>
      {w.wholeDebate}
    </Link>
  );
}
