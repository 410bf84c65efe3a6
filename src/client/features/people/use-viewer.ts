import { queryOptions, type QueryClient, useQuery } from '@tanstack/react-query';
import { nobody, type Viewer } from '../../../contract/permissions.ts';
import type { ViewerAnswer } from '../../../contract/people.ts';
import { answer, api, Refusal } from '../../lib/api.ts';

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

/** Two things written at once by somebody new wait for the same session: else they would be two guests. */
const guestQuery = queryOptions({
  queryKey: ['guest'] as const,
  queryFn: () => answer<ViewerAnswer>(api.api.session.guest.$post()),
  staleTime: 0,
  gcTime: 0,
  retry: false,
  networkMode: 'always',
});

/** A guest's session before the first thing is written; whoever has a session keeps it. */
async function ensureSession(client: QueryClient): Promise<ViewerAnswer> {
  const viewer = await client.ensureQueryData(viewerQuery);
  if (viewer.id !== null) return viewer;
  const guest = await client.fetchQuery(guestQuery);
  client.setQueryData(viewerQuery.queryKey, guest);
  return guest;
}

/**
 * Writes as whoever is here. A guest whose session has run out becomes a new guest and writes again; a member is told to
 * sign in, and never writes as somebody else.
 */
export async function asSomebody<T>(client: QueryClient, write: () => Promise<T>): Promise<T> {
  const viewer = await ensureSession(client);
  try {
    return await write();
  } catch (error) {
    const hasRunOut = error instanceof Refusal && error.problem.code === 'not-signed-in';
    if (!hasRunOut || viewer.role !== 'guest') throw error;
    client.setQueryData(viewerQuery.queryKey, { id: null, role: 'nobody' });
    await ensureSession(client);
    const written = await write();
    // What was the old guest's is no longer theirs to change.
    void client.invalidateQueries({ queryKey: ['mine'] });
    return written;
  }
}
