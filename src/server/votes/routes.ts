import { Hono } from 'hono';
import { castVote } from '../../contract/comment.ts';
import { once } from '../http/once.ts';
import { commentId, json, noQuery } from '../http/validate.ts';
import { asWriter } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { countNewGuest } from './new-guests.ts';
import * as store from './store.ts';

export const voteRoutes = (ports: Ports) =>
  new Hono().put('/api/comments/:id/vote', asWriter(ports, 'vote'), noQuery, json(castVote), async (c) => {
    const { person } = c.var;
    const { vote } = c.req.valid('json');
    const id = commentId(c.req.param('id'));
    await countNewGuest(ports, c.req.raw, person);
    const at = ports.clock();
    return c.json(
      await once(c, ports, { vote }, (trx) => store.castVote(trx, person, id, { vote, at })),
      200,
    );
  });
