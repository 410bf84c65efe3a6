import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router-dom';
import { OpennessPage } from '../../features/openness/openness-page.tsx';
import { opennessQueries } from '../../features/openness/openness-queries.ts';
import { useOpennessMessages } from '../../lib/messages/openness.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';
import '../../styles/openness.css';

export const opennessRoute = (client: QueryClient) => ({
  loader: async ({ request }: LoaderFunctionArgs) => {
    await client.fetchQuery({ ...opennessQueries.numbers, staleTime: staleTimeOf(request) });
    return null;
  },
  Component: OpennessRoute,
});

/** What moderators did, in numbers that everybody can read. */
function OpennessRoute() {
  const w = useOpennessMessages();
  const { data } = useSuspenseQuery(opennessQueries.numbers);
  usePageTitle(w.title, w.description);
  return (
    <div className="plain-page openness">
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="standfirst">{w.intro}</p>
      <p>
        <Link to={paths.houseRules()}>{w.rules}</Link>
      </p>
      <OpennessPage numbers={data} />
    </div>
  );
}
