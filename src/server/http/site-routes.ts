import { sql } from 'kysely';
import { Hono } from 'hono';
import type { Ports } from '../ports.ts';
import { entityTag, whenChanged } from './etag.ts';
import { openApiDocument } from './openapi.ts';
import { refuse } from './problem.ts';
import { noQuery } from './validate.ts';

/** What is about the site itself: its description, and whether it lives. */
export function siteRoutes({ db, build = '', log }: Ports) {
  let document: string | undefined;
  const described = () => (document ??= JSON.stringify(openApiDocument()));

  return new Hono()
    .get(
      '/api/openapi.json',
      noQuery,
      whenChanged(build, () => [entityTag([described()])]),
      (c) => c.body(described(), 200, { 'content-type': 'application/json' }),
    )
    .get('/healthz', (c) => {
      c.header('cache-control', 'no-store');
      return c.json({ status: 'ok' as const }, 200);
    })
    .get('/readyz', async (c) => {
      c.header('cache-control', 'no-store');
      try {
        await sql`select 1`.execute(db.read);
      } catch (error) {
        log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'the database does not answer');
        refuse('unavailable', 'The database does not answer.');
      }
      return c.json({ status: 'ok' as const }, 200);
    });
}
