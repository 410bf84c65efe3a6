import { Hono } from 'hono';
import { searchQuery } from '../../contract/search.ts';
import { whenChanged } from '../http/etag.ts';
import { query } from '../http/validate.ts';
import type { Ports } from '../ports.ts';
import { readListVersion } from '../posts/store.ts';
import { search } from './store.ts';

export const searchRoutes = ({ db, build = '' }: Ports) =>
  new Hono().get(
    '/api/search',
    query(searchQuery),
    whenChanged(build, () => readListVersion(db.read)),
    async (c) => c.json(await search(db, c.req.valid('query')), 200),
  );
