import { Hono } from 'hono';
import { pageQuery } from '../../contract/comment.ts';
import { writeSummary } from '../../contract/summary.ts';
import { whenChanged } from '../http/etag.ts';
import { once } from '../http/once.ts';
import { json, noQuery, postSlug, query } from '../http/validate.ts';
import { asWriter } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { readHead } from '../posts/store.ts';
import { commentHtml } from '../text/markdown.ts';
import { listSummaries } from './store.ts';
import * as store from './write.ts';

export const summaryRoutes = (ports: Ports) =>
  new Hono()
    .get(
      '/api/posts/:slug/summaries',
      query(pageQuery),
      whenChanged(ports.build ?? '', async (c) => {
        const { id, revision } = await readHead(ports.db.read, postSlug(c.req.param('slug') ?? ''));
        return [id, revision];
      }),
      async (c) =>
        c.json(await listSummaries(ports.db.read, String(c.var.version[0]), c.req.valid('query').after), 200),
    )
    .put('/api/posts/:slug/summary', asWriter(ports, 'change'), noQuery, json(writeSummary), async (c) => {
      const summary = c.req.valid('json');
      const writing = {
        ...summary,
        slug: postSlug(c.req.param('slug')),
        html: commentHtml(summary.body),
        at: ports.clock(),
      };
      return c.json(
        await once(c, ports, summary, (trx) => store.writeSummary(trx, c.var.person, writing)),
        200,
      );
    });
