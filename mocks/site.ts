/** The real site over an in-memory database: what the mocks answer with. Nothing of the API is written twice. */
import { createApp } from '../src/server/app.ts';
import type { Database } from '../src/server/db/database.ts';
import { migrate } from '../src/server/db/migrate.ts';
import { seedSamples } from '../src/server/import/samples.ts';
import type { Clock } from '../src/server/ports.ts';
import { addressKey } from '../src/server/sanctions/address-key.ts';
import { createTestSessions, type TestSessions } from './sessions.ts';

export type MockSite = {
  fetch: (request: Request) => Response | Promise<Response>;
  sessions: TestSessions;
  db: Database;
};

const secret = 'the secret of the mocks, which guards nothing at all';

/** `db` is empty; with `samples` it is filled with the sample posts. */
export async function createMockSite(
  db: Database,
  { samples, clock = Date.now }: { samples: boolean; clock?: Clock },
): Promise<MockSite> {
  await migrate(db);
  if (samples) await seedSamples(db, { secret, now: clock() });
  const addressOf = () => '127.0.0.1';
  const sessions = createTestSessions(db, clock, undefined, () => addressKey(secret, addressOf()));
  const app = createApp({
    db,
    sessions,
    clock,
    secret,
    publicUrl: null,
    // A service worker sees no Origin header: everything it sees comes from the page itself.
    originOf: (request) => new URL(request.url).origin,
    addressOf,
    log: { info: () => undefined, error: (fields, message) => console.error(message, fields) },
    render: null,
  });
  return { fetch: (request) => app.fetch(request), sessions, db };
}
