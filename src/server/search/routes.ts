import { Hono } from 'hono';
import { limits } from '../../contract/limits.ts';
import { searchQuery } from '../../contract/search.ts';
import { whenChanged } from '../http/etag.ts';
import { addressBuckets, countIn } from '../http/rates.ts';
import { query } from '../http/validate.ts';
import type { Ports } from '../ports.ts';
import { readListVersion } from '../posts/store.ts';
import { search } from './store.ts';

export function searchRoutes(ports: Ports) {
  const { db, build = '' } = ports;
  return new Hono().get(
    '/api/search',
    query(searchQuery),
    whenChanged(build, () => readListVersion(db.read)),
    async (c) => {
      await countIn(ports, addressBuckets(ports, c.req.raw, 'search', limits.rates.search.address));
      return c.json(await search(db, c.req.valid('query')), 200);
    },
  );
}
