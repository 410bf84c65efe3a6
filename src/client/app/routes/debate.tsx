import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { type LoaderFunctionArgs, redirect, useParams, useSearchParams } from 'react-router-dom';
import { commentQueries } from '../../features/comments/comment-queries.ts';
import { Debate } from '../../features/comments/debate.tsx';
import { Invited } from '../../features/comments/lazy.ts';
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
  const { order, from } = viewOf(search);
  // The same for as long as it is: rows draw themselves anew for another.
  const view = useMemo(() => ({ kind: 'debate', order, from }) as const, [order, from]);
  usePageTitle(post.title, post.standfirst);
  const [invitation, setInvitation] = useState({ slug: '', as: '' });
  const as = search.get('from');
  useEffect(() => {
    // The server's page knows nothing of it.
    if (as !== null) setInvitation({ slug, as });
  }, [slug, as]);
  return (
    <>
      {invitation.slug === slug && (
        <Suspense fallback={null}>
          <Invited key={slug} post={post} from={invitation.as} />
        </Suspense>
      )}
      <Debate post={post} view={view} parts={debateParts} />
    </>
  );
}
