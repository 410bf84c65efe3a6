import { type Context, Hono } from 'hono';
import { castVote, pageQuery } from '../../contract/comment.ts';
import { bothSidesQuery, countsQuery, shownCounts, voteFirst } from '../../contract/votes.ts';
import { debateOf, versionOfPost } from '../comments/read-routes.ts';
import { whenChanged } from '../http/etag.ts';
import { once } from '../http/once.ts';
import { commentId, json, noQuery, postSlug, query } from '../http/validate.ts';
import { asViewer, asWriter } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { readHead } from '../posts/store.ts';
import { countNewGuest } from './new-guests.ts';
import * as store from './store.ts';
import { readBothSides, readCommonGround } from './views-store.ts';
import { readCounts, setShownCounts, setVoteFirst } from './vote-first-store.ts';

export function voteRoutes(ports: Ports) {
  const { clock, db, build = '' } = ports;
  const ofPost = async (c: Context) =>
    versionOfPost(await readHead(db.read, postSlug(c.req.param('slug') ?? '')));

  return new Hono()
    .put('/api/comments/:id/vote', asWriter(ports, 'vote'), noQuery, json(castVote), async (c) => {
      const { person } = c.var;
      const { vote } = c.req.valid('json');
      const id = commentId(c.req.param('id'));
      await countNewGuest(ports, c.req.raw, person);
      const at = clock();
      return c.json(
        await once(c, ports, { vote }, (trx) => store.castVote(trx, person, id, { vote, at })),
        200,
      );
    })
    .get('/api/posts/:slug/common-ground', query(pageQuery), whenChanged(build, ofPost), async (c) =>
      c.json(await readCommonGround(db.read, debateOf(c), c.req.valid('query').after), 200),
    )
    .get('/api/posts/:slug/both-sides', query(bothSidesQuery), whenChanged(build, ofPost), async (c) =>
      c.json(await readBothSides(db.read, debateOf(c), c.req.valid('query')), 200),
    )
    .put('/api/posts/:slug/vote-first', asWriter(ports, 'change'), noQuery, json(voteFirst), async (c) => {
      const slug = postSlug(c.req.param('slug'));
      const wanted = c.req.valid('json');
      const at = clock();
      return c.json(
        await once(c, ports, wanted, (trx) => setVoteFirst(trx, c.var.person, slug, { ...wanted, at })),
        200,
      );
    })
    .get('/api/mine/posts/:slug/counts', asViewer(ports), query(countsQuery), async (c) => {
      const slug = postSlug(c.req.param('slug'));
      return c.json(await readCounts(db.read, c.var.viewer, slug, c.req.valid('query').ids), 200);
    })
    .put('/api/mine/posts/:slug/counts', asWriter(ports, 'change'), noQuery, json(shownCounts), async (c) => {
      const slug = postSlug(c.req.param('slug'));
      const wanted = c.req.valid('json');
      const at = clock();
      return c.json(
        await once(c, ports, wanted, (trx) => setShownCounts(trx, c.var.person, slug, { ...wanted, at })),
        200,
      );
    });
}
