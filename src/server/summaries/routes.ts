import { Hono } from 'hono';
import { pageQuery } from '../../contract/comment.ts';
import { previewSummary, writeSummary } from '../../contract/summary.ts';
import { whenChanged } from '../http/etag.ts';
import { once } from '../http/once.ts';
import { json, noQuery, nothing, postSlug, query } from '../http/validate.ts';
import { asWriter } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { readHead } from '../posts/store.ts';
import { commentHtml } from '../text/markdown.ts';
import { eraseSummary } from './erase.ts';
import { listSummaries, revisionNumber } from './store.ts';
import * as store from './write.ts';

export function summaryRoutes(ports: Ports) {
  const { db, clock, build = '' } = ports;
  const at = '/api/posts/:slug/summary';
  const headOf = (slug: string) => readHead(db.read, postSlug(slug));
  return new Hono()
    .get(
      '/api/posts/:slug/summaries',
      query(pageQuery),
      whenChanged(build, async (c) => {
        const { id, revision } = await headOf(c.req.param('slug') ?? '');
        return [id, revision];
      }),
      async (c) =>
        c.json(await listSummaries(db.read, String(c.var.version[0]), c.req.valid('query').after), 200),
    )
    .put(at, asWriter(ports, 'change'), noQuery, json(writeSummary), async (c) => {
      const summary = c.req.valid('json');
      const slug = postSlug(c.req.param('slug'));
      const writing = { ...summary, slug, html: commentHtml(summary.body), at: clock() };
      return c.json(
        await once(c, ports, summary, (trx) => store.writeSummary(trx, c.var.person, writing)),
        200,
      );
    })
    .delete(
      '/api/posts/:slug/summaries/:revision',
      asWriter(ports, 'change'),
      noQuery,
      nothing,
      async (c) => {
        const revision = revisionNumber(c.req.param('revision'));
        const erasing = { slug: postSlug(c.req.param('slug')), revision, at: clock() };
        return c.json(await once(c, ports, null, (trx) => eraseSummary(trx, c.var.person, erasing)), 200);
      },
    )
    .post(`${at}/preview`, asWriter(ports, 'change'), noQuery, json(previewSummary), async (c) => {
      await headOf(c.req.param('slug'));
      store.mustBeAbleToWrite(c.var.person, clock());
      return c.json({ html: commentHtml(c.req.valid('json').body) }, 200);
    });
}
