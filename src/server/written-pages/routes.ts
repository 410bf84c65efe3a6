import { Hono } from 'hono';
import { pageQuery } from '../../contract/comment.ts';
import { previewPage, writePage } from '../../contract/written-pages.ts';
import { whenChanged } from '../http/etag.ts';
import { once } from '../http/once.ts';
import { json, noQuery, query } from '../http/validate.ts';
import { asPerson, asWriter } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { pageHtml } from './page-html.ts';
import * as store from './store.ts';

export function writtenPageRoutes(ports: Ports) {
  const { db, clock, build = '' } = ports;
  const at = '/api/pages/house-rules';
  return new Hono()
    .get(
      at,
      noQuery,
      whenChanged(build, async () => [await store.readRevision(db.read)]),
      async (c) => c.json(await store.readHouseRules(db.read), 200),
    )
    .put(at, asWriter(ports, 'change'), noQuery, json(writePage), async (c) => {
      const page = c.req.valid('json');
      const writing = { ...page, html: pageHtml(page.body), at: clock() };
      return c.json(
        await once(c, ports, page, (trx) => store.writeHouseRules(trx, c.var.person, writing)),
        200,
      );
    })
    .get(`${at}/revisions`, asPerson(ports), query(pageQuery), async (c) => {
      store.mustBeAbleToWrite(c.var.person, clock());
      return c.json(await store.listRevisions(db.read, c.req.valid('query').after), 200);
    })
    .post(`${at}/preview`, asWriter(ports, 'change'), noQuery, json(previewPage), async (c) => {
      store.mustBeAbleToWrite(c.var.person, clock());
      return c.json({ html: pageHtml(c.req.valid('json').body) }, 200);
    });
}
