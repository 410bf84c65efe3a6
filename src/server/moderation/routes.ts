import { type Context, Hono } from 'hono';
import { hideComment } from '../../contract/comment.ts';
import { logQuery } from '../../contract/moderation.ts';
import { can } from '../../contract/permissions.ts';
import { once } from '../http/once.ts';
import { refuse } from '../http/problem.ts';
import { commentId, json, noQuery, nothing, postSlug, query } from '../http/validate.ts';
import { asPerson, asWriter, type Writing } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { readLog } from './log-store.ts';
import * as store from './store.ts';

export function moderationRoutes(ports: Ports) {
  const { clock, db } = ports;

  const setDebate = (c: Context<Writing>, slug: string, action: 'close' | 'reopen') => {
    const at = clock();
    return once(c, ports, null, (trx) => store.setDebate(trx, c.var.person, postSlug(slug), { action, at }));
  };

  return new Hono()
    .post('/api/comments/:id/hide', asWriter(ports, 'change'), noQuery, json(hideComment), async (c) => {
      const id = commentId(c.req.param('id'));
      const why = c.req.valid('json');
      const at = clock();
      return c.json(
        await once(c, ports, why, (trx) => store.hideComment(trx, c.var.person, id, { ...why, at })),
        200,
      );
    })
    .post('/api/comments/:id/show', asWriter(ports, 'change'), noQuery, nothing, async (c) => {
      const id = commentId(c.req.param('id'));
      const at = clock();
      return c.json(await once(c, ports, null, (trx) => store.showComment(trx, c.var.person, id, at)), 200);
    })
    .post('/api/posts/:slug/close', asWriter(ports, 'change'), noQuery, nothing, async (c) =>
      c.json(await setDebate(c, c.req.param('slug'), 'close'), 200),
    )
    .post('/api/posts/:slug/reopen', asWriter(ports, 'change'), noQuery, nothing, async (c) =>
      c.json(await setDebate(c, c.req.param('slug'), 'reopen'), 200),
    )
    .get('/api/moderation/log', asPerson(ports), query(logQuery), async (c) => {
      if (!can(c.var.person, 'read-log', null, clock()))
        refuse('not-allowed', 'Only moderators can read this.');
      return c.json(await readLog(db.read, c.req.valid('query')), 200);
    });
}
