import {
  type QueryClient,
  useQueryClient,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { type LoaderFunctionArgs, redirect, useParams, useSearchParams } from 'react-router-dom';
import { changeQueries } from '../../features/changes/change-queries.ts';
import { SlipList } from '../../features/changes/slip-list.tsx';
import { postQueries } from '../../features/posts/post-queries.ts';
import { useCardsMessages } from '../../lib/messages/cards.ts';
import { useChangesMessages } from '../../lib/messages/changes.ts';
import { useViewsMessages } from '../../lib/messages/views.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { isBadPlace } from '../bad-place.ts';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';
import { ShareSlip } from '../share-slip.tsx';
import { tellDebates } from '../tell-debates.ts';

export const route = (client: QueryClient) => ({
  loader: async ({ params, request }: LoaderFunctionArgs) => {
    const { slug = '' } = params;
    const from = new URL(request.url).searchParams.get('after');
    try {
      await client.fetchInfiniteQuery({ ...changeQueries.of(slug, from), staleTime: staleTimeOf(request) });
    } catch (error) {
      if (from === null || !isBadPlace(error)) throw error;
      return redirect(paths.tab(slug, 'changes'));
    }
    return null;
  },
  Component: ChangesOfPost,
});

/** The changes that people ask for in one debate. */
function ChangesOfPost() {
  const w = useChangesMessages();
  const cards = useCardsMessages();
  const views = useViewsMessages();
  const client = useQueryClient();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: post } = useSuspenseQuery(postQueries.one(slug));
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    changeQueries.of(slug, search.get('after')),
  );
  usePageTitle(views.titleOf(views.names.changes, post.title), post.standfirst);
  const tell = useMemo(() => tellDebates(client), [client]);
  const next = hasNextPage ? (data.pages.at(-1)?.next ?? null) : null;
  return (
    <div className="wall-of-post">
      <p className="view-intro">
        {w.here} <Link to={paths.changes()}>{w.all}</Link>
      </p>
      <p className="paper-links">
        {post.views.changes > 0 && (
          <Link className="btn btn--quiet" to={paths.sheet({ post: slug })}>
            {cards.sheetLink}
          </Link>
        )}
        <Link className="btn btn--quiet" to={paths.slips(slug)}>
          {cards.blankLink}
        </Link>
      </p>
      <SlipList
        slips={data.pages.flatMap((page) => page.slips)}
        pointsOfView={post.pointsOfView}
        withPost={false}
        tell={tell}
        Share={ShareSlip}
        next={next && paths.tab(slug, 'changes', { after: next })}
        isLoading={isFetchingNextPage}
        loadMore={async () => {
          const { data: now, error } = await fetchNextPage();
          return { page: now?.pages.at(-1), error };
        }}
        empty={
          <>
            <p>
              <strong>{w.emptyHere}</strong>
            </p>
            <p>{w.emptyWhy}</p>
          </>
        }
      />
    </div>
  );
}
