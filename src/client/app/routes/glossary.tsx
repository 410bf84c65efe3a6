import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useLocation } from 'react-router-dom';
import { GlossaryList } from '../../features/glossary/glossary-list.tsx';
import { glossaryQuery } from '../../features/glossary/glossary-query.ts';
import { useGlossaryMessages } from '../../lib/messages/glossary.ts';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';
import '../../styles/forms.css';
import '../../styles/glossary.css';

export const glossaryRoute = (client: QueryClient) => ({
  loader: async ({ request }: LoaderFunctionArgs) => {
    await client.fetchQuery({ ...glossaryQuery, staleTime: staleTimeOf(request) });
    return null;
  },
  Component: GlossaryRoute,
});

/** What hard words mean, as the program brings them (`content/glossary.md`) or the operator does. */
function GlossaryRoute() {
  const w = useGlossaryMessages();
  const { search } = useLocation();
  const { data } = useSuspenseQuery(glossaryQuery);
  usePageTitle(w.title, w.description);
  return (
    <div className="plain-page glossary">
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="standfirst">{w.intro}</p>
      <GlossaryList key={search} words={data.words} typed={new URLSearchParams(search).get('q') ?? ''} />
    </div>
  );
}
