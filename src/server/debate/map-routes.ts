import { type Context, Hono } from 'hono';
import { mapQuery } from '../../contract/map.ts';
import { type Tagged, whenChanged } from '../http/etag.ts';
import { postSlug, query } from '../http/validate.ts';
import type { Ports } from '../ports.ts';
import { readHead } from '../posts/store.ts';
import { readBranchMap } from './map-branch-store.ts';
import { readMap } from './map-store.ts';

/** Its id stands first in the version. */
const postOf = (c: Context<Tagged>): string => String(c.var.version[0]);

export function mapRoutes({ db, build = '' }: Ports) {
  const ofPost = async (c: Context) => {
    const { id, revision } = await readHead(db.read, postSlug(c.req.param('slug') ?? ''));
    return [id, revision];
  };
  return new Hono().get('/api/posts/:slug/map', query(mapQuery), whenChanged(build, ofPost), async (c) => {
    const { branch } = c.req.valid('query');
    const post = postOf(c);
    return c.json(
      branch === undefined
        ? await readMap(db.read, post)
        : await readBranchMap(db.read, post, branch.toLowerCase()),
      200,
    );
  });
}
