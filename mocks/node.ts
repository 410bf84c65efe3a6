import { setupServer } from 'msw/node';
import { openSqlite } from '../src/server/db/sqlite-node.ts';
import type { Clock } from '../src/server/ports.ts';
import { handlersFor } from './handlers.ts';
import { createMockSite } from './site.ts';

/** For tests of screens: the real API over an in-memory database, behind the network of this process. */
export async function startMockServer(options: { samples: boolean; clock?: Clock }) {
  const site = await createMockSite(openSqlite(':memory:'), options);
  const server = setupServer(...handlersFor(site));
  server.listen({ onUnhandledRequest: 'error' });
  const stop = async () => {
    server.close();
    await site.db.close();
  };
  return { ...site, server, stop };
}
