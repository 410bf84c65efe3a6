import { Hono } from 'hono';
import { easyPages } from '../../contract/easy-read.ts';
import { whenChanged } from '../http/etag.ts';
import { refuse } from '../http/problem.ts';
import { noQuery, postSlug } from '../http/validate.ts';
import type { Ports } from '../ports.ts';
import { readHead } from '../posts/store.ts';
import { howToCommentHtml } from './built-in.ts';
import { readPageEasyRead, readPageVersion, readPostEasyRead } from './store.ts';

const pageOf = (name = '') =>
  easyPages.find((page) => page === name) ?? refuse('not-found', 'There is no such page.');

export const easyReadRoutes = ({ db, build = '' }: Ports) =>
  new Hono()
    .get(
      '/api/posts/:slug/easy-read',
      noQuery,
      whenChanged(build, async (c) => {
        const { id, revision } = await readHead(db.read, postSlug(c.req.param('slug') ?? ''));
        return [id, revision];
      }),
      async (c) => c.json(await readPostEasyRead(db.read, postSlug(c.req.param('slug'))), 200),
    )
    .get(
      '/api/pages/:page/easy-read',
      noQuery,
      whenChanged(build, (c) => readPageVersion(db.read, pageOf(c.req.param('page')))),
      async (c) => c.json(await readPageEasyRead(db.read, pageOf(c.req.param('page'))), 200),
    )
    .get(
      '/api/pages/how-to-comment',
      noQuery,
      whenChanged(build, () => ['how-to-comment']),
      (c) => c.json({ revision: 0, html: howToCommentHtml(), at: null }, 200),
    );
