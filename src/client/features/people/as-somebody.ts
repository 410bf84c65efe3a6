import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ViewerAnswer } from '../../../contract/people.ts';
import { answer, api, NoAnswer, Refusal } from '../../lib/api.ts';
import { viewerQuery } from './use-viewer.ts';

/** Two things written at once by somebody new wait for the same session: else they would be two guests. */
const guestQuery = queryOptions({
  queryKey: ['guest'] as const,
  queryFn: () => answer<ViewerAnswer>(api.api.session.guest.$post()),
  staleTime: 0,
  gcTime: 0,
  retry: false,
  networkMode: 'always',
});

type Somebody = Extract<ViewerAnswer, { id: string }>;
const isSomebody = (viewer: ViewerAnswer): viewer is Somebody => viewer.id !== null;

/** A guest's session before the first thing is written; whoever has a session keeps it. */
async function ensureSession(client: QueryClient): Promise<Somebody> {
  const viewer = await client.ensureQueryData(viewerQuery);
  if (isSomebody(viewer)) return viewer;
  const guest = await client.fetchQuery(guestQuery);
  client.setQueryData(viewerQuery.queryKey, guest);
  if (!isSomebody(guest)) throw new NoAnswer('No session was given');
  return guest;
}

/** Who the page takes the viewer for, and what was theirs, is asked for again. */
const lookAgain = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: viewerQuery.queryKey }),
    client.invalidateQueries({ queryKey: ['mine'] }),
  ]);

/**
 * Writes as whoever is here; `write` is given their id, and names it to the server. A guest whose session has run out
 * becomes a new guest and writes again. A member is told to sign in, and whoever is signed in by another tab meanwhile is
 * told so: nothing is ever written as somebody else.
 */
export async function asSomebody<T>(
  client: QueryClient,
  write: (viewerId: string) => Promise<T>,
): Promise<T> {
  const viewer = await ensureSession(client);
  try {
    return await write(viewer.id);
  } catch (error) {
    const code = error instanceof Refusal ? error.problem.code : null;
    if (code === 'somebody-else') void lookAgain(client);
    if (code !== 'not-signed-in' || viewer.role !== 'guest') throw error;
    client.setQueryData(viewerQuery.queryKey, { id: null, role: 'nobody' });
    const written = await write((await ensureSession(client)).id);
    void client.invalidateQueries({ queryKey: ['mine'] });
    return written;
  }
}
