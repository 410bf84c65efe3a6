import { Hono } from 'hono';
import { whenChanged } from '../http/etag.ts';
import { noQuery } from '../http/validate.ts';
import type { Ports } from '../ports.ts';
import { readPointsOfView } from './store.ts';

export const pointOfViewRoutes = ({ db, build = '' }: Ports) =>
  new Hono().get(
    '/api/points-of-view',
    noQuery,
    whenChanged(build, async () => [JSON.stringify(await readPointsOfView(db.read))]),
    async (c) => c.json({ pointsOfView: await readPointsOfView(db.read) }, 200),
  );
