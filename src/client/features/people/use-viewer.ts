import { queryOptions, type QueryClient, useQuery } from '@tanstack/react-query';
import { nobody, type Viewer } from '../../../contract/permissions.ts';
import type { ViewerAnswer } from '../../../contract/people.ts';
import { answer, api } from '../../lib/api.ts';

export const viewerQuery = queryOptions({
  queryKey: ['viewer'] as const,
  queryFn: () => answer<ViewerAnswer>(api.api.mine.viewer.$get()),
});

const known = (viewer: ViewerAnswer | undefined): Viewer =>
  viewer === undefined || viewer.id === null
    ? nobody
    : { id: viewer.id, role: viewer.role, bannedUntil: viewer.bannedUntil };

/**
 * Who is reading. Public pages are the same for everybody, so this is asked for after they are drawn; until then, and
 * on the server, it is nobody.
 */
export function useViewer(): { viewer: Viewer; email: string | null; isKnown: boolean } {
  const { data } = useQuery({ ...viewerQuery, enabled: typeof window !== 'undefined' });
  return {
    viewer: known(data),
    email: data && data.id !== null ? data.email : null,
    isKnown: data !== undefined,
  };
}

/** A guest's session before the first thing is written; whoever has a session keeps it. */
export async function ensureSession(client: QueryClient): Promise<void> {
  if ((await client.ensureQueryData(viewerQuery)).id !== null) return;
  client.setQueryData(viewerQuery.queryKey, await answer<ViewerAnswer>(api.api.session.guest.$post()));
}
