import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type LoaderFunctionArgs, useHref, useLoaderData, useParams } from 'react-router-dom';
import { BlankSlips } from '../../features/cards/blank-slips.tsx';
import { PrintButton } from '../../features/cards/print-button.tsx';
import { postQueries } from '../../features/posts/post-queries.ts';
import { useCardsMessages } from '../../lib/messages/cards.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { useRootClass } from '../../ui/use-root-class.ts';
import { staleTimeOf } from '../freshness.ts';
import { knownOrigin } from '../known-origin.ts';
import { usePageTitle } from '../page-title.ts';
import '../../styles/sheets.css';

export const slipsRoute = (client: QueryClient) => ({
  loader: async ({ params, request }: LoaderFunctionArgs) => {
    const { slug = '' } = params;
    await client.fetchQuery({ ...postQueries.one(slug), staleTime: staleTimeOf(request) });
    return { origin: knownOrigin(request.url) };
  },
  Component: SlipsRoute,
});

/** Blank slips to print for a meeting. */
function SlipsRoute() {
  const w = useCardsMessages();
  const { slug = '' } = useParams();
  const { data: post } = useSuspenseQuery(postQueries.one(slug));
  const href = useHref(paths.post(slug));
  const [origin, setOrigin] = useState(useLoaderData<{ origin: string | null }>().origin);
  // A server that does not know its own address leaves it to the browser that found it.
  useEffect(() => setOrigin((known) => known ?? location.origin), []);
  usePageTitle(w.blankTitle(post.title), w.blankIntro);
  useRootClass('on-paper', true);
  return (
    <div className="sheet-page">
      <header className="sheet-screen">
        <h1 tabIndex={-1}>{w.blankHeading}</h1>
        <p className="standfirst">{w.blankIntro}</p>
        <div className="ways">
          <PrintButton />
          <Link className="btn" to={paths.post(slug)}>
            {w.blankBack}
          </Link>
        </div>
      </header>
      <BlankSlips
        question={post.question}
        address={origin === null ? null : origin + href}
        isClosed={post.closedAt !== null}
      />
    </div>
  );
}
