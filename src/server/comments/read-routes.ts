import { type Context, Hono } from 'hono';
import { pageQuery, sinceQuery, threadQuery } from '../../contract/comment.ts';
import { type Tagged, whenChanged } from '../http/etag.ts';
import { commentId, noQuery, postSlug, query } from '../http/validate.ts';
import type { Ports } from '../ports.ts';
import { readHead } from '../posts/store.ts';
import { readContext, readHeadOfComment } from './context-store.ts';
import { readSince } from './since-store.ts';
import { readReplies, readThread } from './thread-store.ts';
import { readWhole } from './whole-store.ts';

/** Its id stands first in the version. */
const postOf = (c: Context<Tagged>): string => String(c.var.version[0]);

export function commentReadRoutes({ db, build = '' }: Ports) {
  const ofPost = async (c: Context) => {
    const { id, revision } = await readHead(db.read, postSlug(c.req.param('slug') ?? ''));
    return [id, revision];
  };
  const ofComment = async (c: Context) => {
    const { id, revision } = await readHeadOfComment(db.read, commentId(c.req.param('id') ?? ''));
    return [id, revision];
  };
  return new Hono()
    .get('/api/posts/:slug/thread', query(threadQuery), whenChanged(build, ofPost), async (c) => {
      const { order, after } = c.req.valid('query');
      return c.json(await readThread(db.read, postOf(c), order, after), 200);
    })
    .get('/api/posts/:slug/whole', query(threadQuery), whenChanged(build, ofPost), async (c) => {
      const { order, after } = c.req.valid('query');
      return c.json(await readWhole(db.read, postOf(c), order, after), 200);
    })
    .get('/api/posts/:slug/since', query(sinceQuery), whenChanged(build, ofPost), async (c) => {
      return c.json(await readSince(db.read, postOf(c), c.req.valid('query').at), 200);
    })
    .get('/api/comments/:id/replies', query(pageQuery), whenChanged(build, ofComment), async (c) =>
      c.json(await readReplies(db.read, commentId(c.req.param('id')), c.req.valid('query').after), 200),
    )
    .get('/api/comments/:id/context', noQuery, whenChanged(build, ofComment), async (c) =>
      c.json(await readContext(db.read, commentId(c.req.param('id'))), 200),
    );
}
