import { type Context, Hono } from 'hono';
import { pageQuery } from '../../contract/comment.ts';
import { debateOf, versionOfPost } from '../comments/read-routes.ts';
import { whenChanged } from '../http/etag.ts';
import { refuse } from '../http/problem.ts';
import { noQuery, postSlug, query } from '../http/validate.ts';
import type { Ports } from '../ports.ts';
import { readHead } from '../posts/store.ts';
import { readQuotes, readQuoting } from './store.ts';

const paragraphOf = (param: string): number =>
  /^\d{1,6}$/.test(param) ? Number(param) : refuse('not-found', 'There is no such paragraph.');

export function quoteRoutes({ db, build = '' }: Ports) {
  const ofPost = async (c: Context) =>
    versionOfPost(await readHead(db.read, postSlug(c.req.param('slug') ?? '')));
  return new Hono()
    .get('/api/posts/:slug/quotes', noQuery, whenChanged(build, ofPost), async (c) =>
      c.json(await readQuotes(db.read, debateOf(c).id), 200),
    )
    .get('/api/posts/:slug/quotes/:paragraph', query(pageQuery), whenChanged(build, ofPost), async (c) => {
      const paragraph = paragraphOf(c.req.param('paragraph'));
      return c.json(await readQuoting(db.read, debateOf(c), paragraph, c.req.valid('query').after), 200);
    });
}
