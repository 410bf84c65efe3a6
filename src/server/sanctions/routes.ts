import { type Context, Hono } from 'hono';
import { id as anId, pageQuery } from '../../contract/comment.ts';
import { can, isModerator } from '../../contract/permissions.ts';
import { newSanction } from '../../contract/sanctions.ts';
import { once } from '../http/once.ts';
import { refuse } from '../http/problem.ts';
import { commentId, json, noQuery, nothing, query } from '../http/validate.ts';
import { asPerson, asWriter, type Person, type Writing } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { imposeSanction } from './impose.ts';
import { noSanction, setLifted } from './lift.ts';
import { listSanctions, readSanction } from './list-store.ts';

const onlyModerators = 'Only moderators can do this.';
const mustModerate = (person: Person): void => {
  if (!isModerator(person)) refuse('not-allowed', onlyModerators);
};

export function sanctionRoutes(ports: Ports) {
  const { clock, db } = ports;

  const lift = async (c: Context<Writing>, param: string, isLifted: boolean) => {
    mustModerate(c.var.person);
    const parsed = anId.safeParse(param);
    if (!parsed.success) return noSanction();
    const id = parsed.data.toLowerCase();
    const done = await once(c, ports, null, (trx) =>
      setLifted(trx, db.dialect, c.var.person, id, { isLifted, at: clock() }),
    );
    return c.json(await readSanction(db.read, done.id), 200);
  };

  return new Hono()
    .post('/api/comments/:id/sanction', asWriter(ports, 'change'), noQuery, json(newSanction), async (c) => {
      mustModerate(c.var.person);
      const id = commentId(c.req.param('id'));
      const sanction = c.req.valid('json');
      const at = clock();
      const done = await once(c, ports, sanction, (trx) =>
        imposeSanction(trx, db.dialect, c.var.person, id, { ...sanction, at }),
      );
      return c.json(await readSanction(db.read, done.id), 201);
    })
    .post('/api/moderation/sanctions/:id/lift', asWriter(ports, 'change'), noQuery, nothing, (c) =>
      lift(c, c.req.param('id'), true),
    )
    .post('/api/moderation/sanctions/:id/restore', asWriter(ports, 'change'), noQuery, nothing, (c) =>
      lift(c, c.req.param('id'), false),
    )
    .get('/api/moderation/sanctions', asPerson(ports), query(pageQuery), async (c) => {
      if (!can(c.var.person, 'read-sanctions', null, clock())) refuse('not-allowed', onlyModerators);
      return c.json(await listSanctions(db.read, c.req.valid('query').after), 200);
    });
}
