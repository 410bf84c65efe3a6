import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type LoaderFunctionArgs, useParams } from 'react-router-dom';
import { Link } from '../../ui/link.tsx';
import { commentQueries, type ThreadView } from '../../features/comments/comment-queries.ts';
import { Debate } from '../../features/comments/debate.tsx';
import { postQueries } from '../../features/posts/post-queries.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { debateParts } from '../debate-parts.tsx';
import { usePageTitle } from '../page-title.ts';

export const conversationRoute = (client: QueryClient) => ({
  loader: async ({ params }: LoaderFunctionArgs) => {
    const { slug = '', commentId = '' } = params;
    const [post, { comments }] = await Promise.all([
      client.ensureQueryData(postQueries.one(slug)),
      client.ensureQueryData(commentQueries.thread(slug, { kind: 'conversation', commentId })),
    ]);
    // The page is kept for as long as this post stays the same, so no other post's comments may be on it.
    if (comments.some(({ postId }) => postId !== post.id)) throw new Response(null, { status: 404 });
    return null;
  },
  Component: ConversationRoute,
});

/** One comment with what it answers above it and its replies below: where a permanent link leads. */
function ConversationRoute() {
  const m = useMessages();
  const { slug = '', commentId = '' } = useParams();
  const { data: post } = useSuspenseQuery(postQueries.one(slug));
  const view = useMemo<ThreadView>(() => ({ kind: 'conversation', commentId }), [commentId]);
  usePageTitle(m.debate.conversationIn(post.title), post.standfirst);
  return (
    <>
      <header className="conversation">
        <p className="kicker">{m.debate.oneConversation}</p>
        <h1 tabIndex={-1}>
          <Link to={paths.post(slug)}>{post.title}</Link>
        </h1>
        <p className="standfirst">{post.question}</p>
        <p>
          <Link className="btn" to={paths.inThread(slug, commentId)}>
            {m.debate.wholeDebate}
          </Link>
        </p>
      </header>
      <Debate post={post} view={view} parts={debateParts} />
    </>
  );
}
