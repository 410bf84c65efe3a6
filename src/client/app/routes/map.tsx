import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, redirect, useParams, useSearchParams } from 'react-router-dom';
import { DebateMap } from '../../features/map/debate-map.tsx';
import { mapQueries } from '../../features/map/map-queries.ts';
import { postQueries } from '../../features/posts/post-queries.ts';
import { Refusal } from '../../lib/api.ts';
import { useViewsMessages } from '../../lib/messages/views.ts';
import { paths } from '../../lib/paths.ts';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';

export const route = (client: QueryClient) => ({ loader: mapLoader(client), Component: MapRoute });

/** A branch that is not there, or no longer, leads to the map of the whole debate. */
const mapLoader =
  (client: QueryClient) =>
  async ({ params, request }: LoaderFunctionArgs) => {
    const { slug = '' } = params;
    const branch = new URL(request.url).searchParams.get('branch');
    try {
      await client.fetchQuery({ ...mapQueries.of(slug, branch), staleTime: staleTimeOf(request) });
    } catch (error) {
      if (branch === null || !(error instanceof Refusal)) throw error;
      return redirect(paths.tab(slug, 'map'));
    }
    return null;
  };

function MapRoute() {
  const w = useViewsMessages();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: post } = useSuspenseQuery(postQueries.one(slug));
  usePageTitle(w.titleOf(w.names.map, post.title), post.standfirst);
  return <DebateMap post={post} branch={search.get('branch')} />;
}
