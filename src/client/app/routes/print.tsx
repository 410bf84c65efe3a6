import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, redirect, useSearchParams } from 'react-router-dom';
import type { SheetFilter } from '../../../contract/cards.ts';
import { changeStates } from '../../../contract/vocabulary.ts';
import { PrintButton } from '../../features/cards/print-button.tsx';
import { sheetQuery } from '../../features/cards/sheet-query.ts';
import { SheetSlips } from '../../features/cards/sheet-slips.tsx';
import { useCardsMessages } from '../../lib/messages/cards.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { useRootClass } from '../../ui/use-root-class.ts';
import { isBadPlace } from '../bad-place.ts';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';
import '../../styles/sheets.css';

/** What an address narrows the sheet to; what is no state is none. */
function filterOf(search: URLSearchParams): SheetFilter {
  const state = changeStates.find((one) => one === search.get('state'));
  const [of, tag, post] = ['of', 'tag', 'post'].map((name) => search.get(name));
  return { ...(state && { state }), ...(of && { of }), ...(tag && { tag }), ...(post && { post }) };
}

const placeOf = (filter: SheetFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])));

export const printRoute = (client: QueryClient) => ({
  loader: async ({ request }: LoaderFunctionArgs) => {
    const { searchParams } = new URL(request.url);
    try {
      await client.fetchQuery({
        ...sheetQuery(filterOf(searchParams), searchParams.get('after')),
        staleTime: staleTimeOf(request),
      });
    } catch (error) {
      if (searchParams.size === 0 || !isBadPlace(error)) throw error;
      return redirect(paths.sheet());
    }
    return null;
  },
  Component: PrintRoute,
});

/** Changes to print, for a meeting. */
function PrintRoute() {
  const w = useCardsMessages();
  const [search] = useSearchParams();
  const filter = filterOf(search);
  const { data } = useSuspenseQuery(sheetQuery(filter, search.get('after')));
  const { post, ...narrowed } = filter;
  usePageTitle(w.sheetHeading, w.sheetDescription);
  useRootClass('on-paper', true);
  const count = data.slips.length;
  return (
    <div className="sheet-page">
      <header className="sheet-screen">
        <h1 tabIndex={-1}>{w.sheetHeading}</h1>
        {count > 0 && <p className="standfirst">{w.sheetIntro(count)}</p>}
        {count > 0 ? (
          <p>{w.sheetOnly}</p>
        ) : (
          <>
            <p>
              <strong>{w.sheetEmpty}</strong>
            </p>
            <p>{data.next === null ? w.sheetEmptyWhy : w.sheetEmptyYet}</p>
          </>
        )}
        <div className="ways">
          {count > 0 && <PrintButton />}
          {data.next !== null && (
            <Link className="btn" to={paths.sheet({ ...placeOf(filter), after: data.next })}>
              {w.sheetNext}
            </Link>
          )}
          <Link className="btn" to={post ? paths.tab(post, 'changes') : paths.changes(placeOf(narrowed))}>
            {post ? w.sheetBackToPost : w.sheetBack}
          </Link>
        </div>
      </header>
      {count > 0 && <SheetSlips slips={data.slips} />}
    </div>
  );
}
