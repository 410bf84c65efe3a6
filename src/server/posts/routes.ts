import { Hono } from 'hono';
import { pageQuery } from '../../contract/comment.ts';
import type { SiteGlossary } from '../glossary/glossary.ts';
import { whenChanged } from '../http/etag.ts';
import { noQuery, postSlug, query } from '../http/validate.ts';
import type { Ports } from '../ports.ts';
import { listPosts, readHead, readListVersion, readPost } from './store.ts';

export const postRoutes = ({ db, build = '' }: Ports, glossary: SiteGlossary) =>
  new Hono()
    .get(
      '/api/posts',
      query(pageQuery),
      whenChanged(build, () => readListVersion(db.read)),
      async (c) => c.json(await listPosts(db.read, c.req.valid('query').after), 200),
    )
    .get(
      '/api/posts/:slug',
      noQuery,
      whenChanged(build, async (c) => {
        const { id, revision } = await readHead(db.read, postSlug(c.req.param('slug') ?? ''));
        return [id, revision];
      }),
      async (c) => c.json(await readPost(db.read, postSlug(c.req.param('slug')), glossary), 200),
    );
