import { Hono } from 'hono';
import { ownPointOfView } from '../../contract/comment.ts';
import { mustNotBeBanned } from '../sanctions/must-be-free.ts';
import { once } from '../http/once.ts';
import { json, noQuery, postSlug } from '../http/validate.ts';
import { asViewer, asWriter } from '../http/viewer.ts';
import { mustBeOffered } from '../points-of-view/store.ts';
import type { Ports } from '../ports.ts';
import { lockPost, readHead } from '../posts/store.ts';
import { readMine } from './mine-store.ts';
import { setPointOfView } from './participants-store.ts';

export const mineRoutes = (ports: Ports) =>
  new Hono()
    .get('/api/mine/viewer', asViewer(ports), noQuery, async (c) =>
      c.json(await ports.sessions.describe(c.req.raw), 200),
    )
    .get('/api/mine/posts/:slug', asViewer(ports), noQuery, async (c) => {
      const post = await readHead(ports.db.read, postSlug(c.req.param('slug')));
      return c.json(await readMine(ports.db.read, post, c.var.viewer, ports.secret), 200);
    })
    .put(
      '/api/mine/posts/:slug/point-of-view',
      asWriter(ports, 'change'),
      noQuery,
      json(ownPointOfView),
      async (c) => {
        const { person } = c.var;
        const { pointOfView } = c.req.valid('json');
        const slug = postSlug(c.req.param('slug'));
        const now = ports.clock();
        const answer = await once(c, ports, { pointOfView }, async (trx) => {
          const post = await lockPost(trx, { slug });
          mustNotBeBanned(person, now);
          await mustBeOffered(trx, { pointOfView });
          await setPointOfView(trx, post.id, person.id, pointOfView);
          return { pointOfView };
        });
        return c.json(answer, 200);
      },
    );
