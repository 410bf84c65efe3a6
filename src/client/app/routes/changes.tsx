import { type QueryClient, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { type LoaderFunctionArgs, redirect, useSearchParams } from 'react-router-dom';
import type { WallFilter } from '../../../contract/changes.ts';
import { changeStates } from '../../../contract/vocabulary.ts';
import { changeQueries } from '../../features/changes/change-queries.ts';
import { SlipList } from '../../features/changes/slip-list.tsx';
import { wallAt, WallFilters } from '../../features/changes/wall-filters.tsx';
import { useCardsMessages } from '../../lib/messages/cards.ts';
import { useChangesMessages } from '../../lib/messages/changes.ts';
import { paths } from '../../lib/paths.ts';
import { announce } from '../../ui/announcer.tsx';
import { Link } from '../../ui/link.tsx';
import { isBadPlace } from '../bad-place.ts';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';
import { ShareSlip } from '../share-slip.tsx';
import { tellDebates } from '../tell-debates.ts';

/** What an address narrows the wall to; what is no state is none. */
function filterOf(search: URLSearchParams): WallFilter {
  const state = changeStates.find((one) => one === search.get('state'));
  const of = search.get('of');
  const tag = search.get('tag');
  return { ...(state && { state }), ...(of && { of }), ...(tag && { tag }) };
}

export const changesRoute = (client: QueryClient) => ({
  loader: async ({ request }: LoaderFunctionArgs) => {
    const { searchParams } = new URL(request.url);
    const filter = filterOf(searchParams);
    const from = searchParams.get('after');
    try {
      await client.fetchInfiniteQuery({
        ...changeQueries.wall(filter, from),
        staleTime: staleTimeOf(request),
      });
    } catch (error) {
      if (searchParams.size === 0 || !isBadPlace(error)) throw error;
      return redirect(from === null ? paths.changes() : wallAt(filter));
    }
    return null;
  },
  Component: ChangesRoute,
});

/** The changes people ask for in all debates, as slips of paper on one wall. */
function ChangesRoute() {
  const w = useChangesMessages();
  const cards = useCardsMessages();
  const client = useQueryClient();
  const [search] = useSearchParams();
  const filter = filterOf(search);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    changeQueries.wall(filter, search.get('after')),
  );
  usePageTitle(w.heading, w.description);
  const tell = useMemo(() => tellDebates(client), [client]);
  const { counts, pointsOfView } = data.pages[0] ?? { counts: null, pointsOfView: [] };
  const next = hasNextPage ? (data.pages.at(-1)?.next ?? null) : null;
  const isNarrowed = Object.keys(filter).length > 0;
  const shown =
    counts === null
      ? 0
      : filter.state === undefined
        ? Object.values(counts.states).reduce((sum, n) => sum + n, 0)
        : counts.states[filter.state];
  useAnnounced(w.count(shown), wallAt(filter));
  return (
    <div className="wall">
      <header>
        <h1 tabIndex={-1}>{w.heading}</h1>
        <p className="standfirst">{w.intro}</p>
      </header>
      {counts && <WallFilters filter={filter} counts={counts} pointsOfView={pointsOfView} />}
      <div className="wall-count">
        <h2>{w.count(shown)}</h2>
        {isNarrowed && (
          <Link className="btn btn--quiet" to={paths.changes()} preventScrollReset>
            {w.clear}
          </Link>
        )}
        {shown > 0 && (
          <Link className="btn btn--quiet" to={wallAt(filter).replace(paths.changes(), paths.sheet())}>
            {cards.sheetLink}
          </Link>
        )}
      </div>
      <SlipList
        slips={data.pages.flatMap((page) => page.slips)}
        pointsOfView={pointsOfView}
        withPost
        tell={tell}
        Share={ShareSlip}
        next={next && wallAt(filter, next)}
        isLoading={isFetchingNextPage}
        loadMore={async () => {
          const { data: now, error } = await fetchNextPage();
          return { page: now?.pages.at(-1), error };
        }}
        empty={
          <>
            <p>
              <strong>{isNarrowed ? w.emptyFiltered : w.empty}</strong>
            </p>
            <p>{isNarrowed ? w.emptyFilteredWhy : w.emptyWhy}</p>
          </>
        }
      />
    </div>
  );
}

/** Says how many there are when another choice is made, not when the page comes. */
function useAnnounced(words: string, place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current !== place) announce(words);
    before.current = place;
  }, [words, place]);
}
