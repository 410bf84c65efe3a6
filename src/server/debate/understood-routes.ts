import { Hono } from 'hono';
import { confirmUnderstood as confirming } from '../../contract/relations.ts';
import { changedComment } from '../comments/changed.ts';
import { nothingKept, once } from '../http/once.ts';
import { commentId, json, noQuery } from '../http/validate.ts';
import { asWriter } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { confirmUnderstood } from './understood.ts';

export const understoodRoutes = (ports: Ports) =>
  new Hono().put(
    '/api/comments/:id/understood',
    asWriter(ports, 'change'),
    noQuery,
    json(confirming),
    async (c) => {
      const body = c.req.valid('json');
      const id = commentId(c.req.param('id'));
      const confirm = { ...body, at: ports.clock() };
      await once(c, ports, body, (trx) =>
        confirmUnderstood(trx, c.var.person, id, confirm).then(nothingKept),
      );
      return c.json(await changedComment(ports.db.read, c.var.person, id), 200);
    },
  );
