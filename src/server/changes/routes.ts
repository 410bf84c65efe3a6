import { type Context, Hono } from 'hono';
import { moveChange, takeBackNote, tryChange, wallQuery } from '../../contract/changes.ts';
import { pageQuery } from '../../contract/comment.ts';
import { readHeadOfComment } from '../comments/context-store.ts';
import { whenChanged } from '../http/etag.ts';
import { once } from '../http/once.ts';
import { commentId, json, noQuery, postSlug, query } from '../http/validate.ts';
import { asViewer, asWriter } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { readHead, readListVersion } from '../posts/store.ts';
import { countNewGuest } from '../votes/new-guests.ts';
import { readHistory } from './history-store.ts';
import { listChanges, listChangesOf } from './list-store.ts';
import * as store from './move.ts';
import { readMyChanges, tryChange as storeTrying } from './trying.ts';

export function changeRoutes(ports: Ports) {
  const { db, clock, build = '' } = ports;
  const ofPost = async (c: Context) => {
    const { id, revision } = await readHead(db.read, postSlug(c.req.param('slug') ?? ''));
    return [id, revision];
  };
  const ofComment = async (c: Context) => {
    const { id, revision } = await readHeadOfComment(db.read, commentId(c.req.param('id') ?? ''));
    return [id, revision];
  };
  const ofAll = () => readListVersion(db.read);

  return new Hono()
    .get('/api/changes', query(wallQuery), whenChanged(build, ofAll), async (c) =>
      c.json(await listChanges(db.read, c.req.valid('query')), 200),
    )
    .get('/api/posts/:slug/changes', query(pageQuery), whenChanged(build, ofPost), async (c) =>
      c.json(await listChangesOf(db.read, String(c.var.version[0]), c.req.valid('query').after), 200),
    )
    .get('/api/comments/:id/change', query(pageQuery), whenChanged(build, ofComment), async (c) =>
      c.json(await readHistory(db.read, commentId(c.req.param('id')), c.req.valid('query').after), 200),
    )
    .post('/api/comments/:id/change', asWriter(ports, 'comment'), noQuery, json(moveChange), async (c) => {
      const { person } = c.var;
      const step = c.req.valid('json');
      const id = commentId(c.req.param('id'));
      const at = clock();
      return c.json(
        await once(c, ports, step, (trx) => store.moveChange(trx, person, id, { ...step, at })),
        200,
      );
    })
    .put(
      '/api/comments/:id/change/notes/:noteId',
      asWriter(ports, 'change'),
      noQuery,
      json(takeBackNote),
      async (c) => {
        const { person } = c.var;
        const { isTakenBack } = c.req.valid('json');
        const note = { commentId: commentId(c.req.param('id')), noteId: commentId(c.req.param('noteId')) };
        const change = { ...note, isTakenBack, at: clock() };
        return c.json(
          await once(c, ports, { isTakenBack }, (trx) => store.takeBackNote(trx, person, change)),
          200,
        );
      },
    )
    .put('/api/comments/:id/trying', asWriter(ports, 'vote'), noQuery, json(tryChange), async (c) => {
      const { person } = c.var;
      const { isTrying } = c.req.valid('json');
      const id = commentId(c.req.param('id'));
      await countNewGuest(ports, c.req.raw, person);
      const at = clock();
      return c.json(
        await once(c, ports, { isTrying }, (trx) => storeTrying(trx, person, id, { isTrying, at })),
        200,
      );
    })
    .get('/api/mine/changes', asViewer(ports), noQuery, async (c) =>
      c.json(await readMyChanges(db.read, c.var.viewer), 200),
    );
}
