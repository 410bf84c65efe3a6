import { Hono } from 'hono';
import { markAnswer as marking, waitingQuery } from '../../contract/relations.ts';
import { changedComment } from '../comments/changed.ts';
import { debateOf, versionOfPost } from '../comments/read-routes.ts';
import { whenChanged } from '../http/etag.ts';
import { nothingKept, once } from '../http/once.ts';
import { commentId, json, noQuery, postSlug, query } from '../http/validate.ts';
import { asWriter } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { readHead } from '../posts/store.ts';
import { readWaiting } from './questions-list.ts';
import { markAnswer } from './questions.ts';

export const questionRoutes = (ports: Ports) => {
  const { db, build = '' } = ports;
  return new Hono()
    .get(
      '/api/posts/:slug/waiting',
      query(waitingQuery),
      whenChanged(build, async (c) =>
        versionOfPost(await readHead(db.read, postSlug(c.req.param('slug') ?? ''))),
      ),
      async (c) => {
        const { of, after } = c.req.valid('query');
        return c.json(await readWaiting(db.read, debateOf(c), of, after), 200);
      },
    )
    .put('/api/comments/:id/answer', asWriter(ports, 'change'), noQuery, json(marking), async (c) => {
      const body = c.req.valid('json');
      const id = commentId(c.req.param('id'));
      const mark = { answerId: body.answerId?.toLowerCase() ?? null, at: ports.clock() };
      await once(c, ports, body, (trx) => markAnswer(trx, c.var.person, id, mark).then(nothingKept));
      return c.json(await changedComment(db.read, c.var.person, id), 200);
    });
};
