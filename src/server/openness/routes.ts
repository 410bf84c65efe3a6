import { Hono } from 'hono';
import { fairnessQuery } from '../../contract/openness.ts';
import { can } from '../../contract/permissions.ts';
import { whenChanged } from '../http/etag.ts';
import { refuse } from '../http/problem.ts';
import { noQuery, query } from '../http/validate.ts';
import { asPerson } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { readFairness } from './fairness-store.ts';
import { readOpenness, readVersion } from './openness-store.ts';

export function opennessRoutes({ db, clock, build = '', ...ports }: Ports) {
  return new Hono()
    .get(
      '/api/openness',
      noQuery,
      whenChanged(build, () => readVersion(db.read, clock())),
      async (c) => c.json(await readOpenness(db.read, clock()), 200),
    )
    .get('/api/moderation/fairness', asPerson({ db, clock, ...ports }), query(fairnessQuery), async (c) => {
      if (!can(c.var.person, 'read-fairness', null, clock()))
        refuse('not-allowed', 'Only moderators can read this.');
      const { period = '12-months' } = c.req.valid('query');
      return c.json(await readFairness(db.read, period, clock()), 200);
    });
}
