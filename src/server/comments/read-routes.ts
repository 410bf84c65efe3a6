import { type Context, Hono } from 'hono';
import { pageQuery, threadQuery } from '../../contract/comment.ts';
import { sinceQuery } from '../../contract/since.ts';
import { type Tagged, whenChanged } from '../http/etag.ts';
import { commentId, noQuery, postSlug, query } from '../http/validate.ts';
import type { Ports } from '../ports.ts';
import { type PostHead, readHead } from '../posts/store.ts';
import { readContext, readHeadOfComment } from './context-store.ts';
import { readSince } from './since-store.ts';
import { type Debate, readReplies, readThread } from './thread-store.ts';
import { readWhole } from './whole-store.ts';

/** What the version of a post's answers is made of, in this order. */
export const versionOfPost = ({ id, revision, voteFirst }: PostHead): [string, number, number] => [
  id,
  revision,
  Number(voteFirst),
];
export const debateOf = (c: Context<Tagged>): Debate => ({
  id: String(c.var.version[0]),
  voteFirst: c.var.version[2] === 1,
});

export function commentReadRoutes({ db, build = '' }: Ports) {
  const ofPost = async (c: Context) =>
    versionOfPost(await readHead(db.read, postSlug(c.req.param('slug') ?? '')));
  const ofComment = async (c: Context) =>
    versionOfPost(await readHeadOfComment(db.read, commentId(c.req.param('id') ?? '')));
  return new Hono()
    .get('/api/posts/:slug/thread', query(threadQuery), whenChanged(build, ofPost), async (c) => {
      const { order, after } = c.req.valid('query');
      return c.json(await readThread(db.read, debateOf(c), order, after), 200);
    })
    .get('/api/posts/:slug/whole', query(threadQuery), whenChanged(build, ofPost), async (c) => {
      const { order, after } = c.req.valid('query');
      return c.json(await readWhole(db.read, debateOf(c), order, after), 200);
    })
    .get('/api/posts/:slug/since', query(sinceQuery), whenChanged(build, ofPost), async (c) => {
      return c.json(await readSince(db.read, debateOf(c).id, c.req.valid('query').at), 200);
    })
    .get('/api/comments/:id/replies', query(pageQuery), whenChanged(build, ofComment), async (c) => {
      const of = { commentId: commentId(c.req.param('id')), voteFirst: debateOf(c).voteFirst };
      return c.json(await readReplies(db.read, of, c.req.valid('query').after), 200);
    })
    .get('/api/comments/:id/context', noQuery, whenChanged(build, ofComment), async (c) =>
      c.json(await readContext(db.read, commentId(c.req.param('id'))), 200),
    );
}
