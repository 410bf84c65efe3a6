import { Hono } from 'hono';
import { id as anId } from '../../contract/comment.ts';
import { can } from '../../contract/permissions.ts';
import { decideCase as decision, decideCases, queueQuery, undoCases } from '../../contract/queue.ts';
import { once } from '../http/once.ts';
import { refuse } from '../http/problem.ts';
import { json, noQuery, nothing, query } from '../http/validate.ts';
import { asPerson, asWriter, type Person } from '../http/viewer.ts';
import { mustBeModerating } from '../moderation/decide.ts';
import type { Ports } from '../ports.ts';
import { claimCase, releaseCase } from './claims.ts';
import { decideCase } from './decide.ts';
import { readQueue, readVersion } from './list.ts';
import { readSealed } from './reports.ts';
import { eachForItself } from './several.ts';
import { undoCase } from './undo.ts';

/** What is not an id names nothing. */
const caseId = (param: string): string => {
  const parsed = anId.safeParse(param);
  return parsed.success ? parsed.data.toLowerCase() : refuse('not-found', 'There is no such case.');
};

export function queueRoutes(ports: Ports) {
  const { clock, db } = ports;

  const mustRead = (person: Person) => {
    if (!can(person, 'read-queue', null, clock())) refuse('not-allowed', 'Only moderators can read this.');
  };

  return new Hono()
    .get('/api/moderation/queue', asPerson(ports), query(queueQuery), async (c) => {
      mustRead(c.var.person);
      return c.json(await readQueue(db.read, c.var.person, { ...c.req.valid('query'), at: clock() }), 200);
    })
    .get('/api/moderation/queue/version', asPerson(ports), noQuery, async (c) => {
      mustRead(c.var.person);
      return c.json({ version: await readVersion(db.read) }, 200);
    })
    .post('/api/moderation/cases/:id/claim', asWriter(ports, 'case'), noQuery, nothing, async (c) => {
      const id = caseId(c.req.param('id'));
      const at = clock();
      const claim = await once(c, ports, null, (trx) => claimCase(trx, c.var.person, id, at));
      // Also where a kept answer says that it was theirs.
      mustBeModerating(c.var.person, at);
      return c.json({ claim, texts: await readSealed(db, c.var.person, id, at) }, 200);
    })
    .post('/api/moderation/cases/:id/release', asWriter(ports, 'case'), noQuery, nothing, async (c) => {
      const id = caseId(c.req.param('id'));
      const at = clock();
      return c.json(await once(c, ports, null, (trx) => releaseCase(trx, c.var.person, id, at)), 200);
    })
    .post('/api/moderation/cases/:id/decide', asWriter(ports, 'case'), noQuery, json(decision), async (c) => {
      const id = caseId(c.req.param('id'));
      const asked = c.req.valid('json');
      const at = clock();
      return c.json(
        await once(c, ports, asked, (trx) => decideCase(trx, c.var.person, id, { ...asked, at })),
        200,
      );
    })
    .post('/api/moderation/cases/:id/undo', asWriter(ports, 'case'), noQuery, nothing, async (c) => {
      const id = caseId(c.req.param('id'));
      const at = clock();
      return c.json(await once(c, ports, null, (trx) => undoCase(trx, c.var.person, id, at)), 200);
    })
    .post('/api/moderation/decisions', asWriter(ports, 'case'), noQuery, json(decideCases), async (c) => {
      const { cases } = c.req.valid('json');
      const at = clock();
      mustBeModerating(c.var.person, at);
      return c.json(
        await once(c, ports, cases, (trx) =>
          eachForItself(trx, cases, (one) => decideCase(trx, c.var.person, one.id, { ...one, at })),
        ),
        200,
      );
    })
    .post('/api/moderation/decisions/undo', asWriter(ports, 'case'), noQuery, json(undoCases), async (c) => {
      const cases = c.req.valid('json').cases.map((id) => ({ id }));
      const at = clock();
      mustBeModerating(c.var.person, at);
      return c.json(
        await once(c, ports, cases, (trx) =>
          eachForItself(trx, cases, ({ id }) => undoCase(trx, c.var.person, id, at)),
        ),
        200,
      );
    });
}
