import { setupServer } from 'msw/node';
import { openSqlite } from '../src/server/db/sqlite-node.ts';
import type { Clock } from '../src/server/ports.ts';
import { handlersFor } from './handlers.ts';
import { createMockSite } from './site.ts';

/** For tests of screens: the real API over an in-memory database, behind the network of this process. */
export async function startMockServer(options: { samples: boolean; clock?: Clock }) {
  const site = await createMockSite(openSqlite(':memory:'), options);
  const inHand = new Set<Promise<unknown>>();
  let hasStopped = false;
  const fetch = (request: Request) => {
    // On its way when the server stopped: nobody waits for it any more.
    if (hasStopped) return Response.error();
    const answer = Promise.resolve(site.fetch(request));
    inHand.add(answer);
    return answer.finally(() => inHand.delete(answer));
  };
  const server = setupServer(...handlersFor({ fetch }));
  server.listen({ onUnhandledRequest: 'error' });
  const stop = async () => {
    server.close();
    hasStopped = true;
    await Promise.allSettled(inHand);
    await site.db.close();
  };
  return { ...site, server, stop };
}
