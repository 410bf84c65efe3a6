import { Hono } from 'hono';
import { pageQuery } from '../../contract/comment.ts';
import { help } from '../../contract/help.ts';
import { can } from '../../contract/permissions.ts';
import { whenChanged } from '../http/etag.ts';
import { once } from '../http/once.ts';
import { refuse } from '../http/problem.ts';
import { json, noQuery, query } from '../http/validate.ts';
import { asPerson, asWriter } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { readHelp, setHelp } from './help.ts';
import { readSafeguarding } from './list-store.ts';

export const safeguardingRoutes = (ports: Ports) => {
  const { build = '', clock, db } = ports;
  return new Hono()
    .get(
      '/api/help',
      noQuery,
      whenChanged(build, async () => [JSON.stringify(await readHelp(db.read))]),
      async (c) => c.json(await readHelp(db.read), 200),
    )
    .put('/api/moderation/help', asWriter(ports, 'change'), noQuery, json(help), async (c) => {
      const wanted = c.req.valid('json');
      const at = clock();
      return c.json(await once(c, ports, wanted, (trx) => setHelp(trx, c.var.person, wanted, at)), 200);
    })
    .get('/api/moderation/safeguarding', asPerson(ports), query(pageQuery), async (c) => {
      const { person } = c.var;
      const at = clock();
      if (!can(person, 'read-safeguarding', null, at))
        refuse('not-allowed', 'Only moderators can read this.');
      const { after } = c.req.valid('query');
      return c.json(await db.write((trx) => readSafeguarding(trx, person, after, at)), 200);
    });
};
