import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import { newNotice, newNoticeEvent, noticesQuery } from '../../contract/notices.ts';
import { can } from '../../contract/permissions.ts';
import { once } from '../http/once.ts';
import { refuse } from '../http/problem.ts';
import { addressBuckets, countIn, keyed, mustHaveRoom } from '../http/rates.ts';
import { json, noQuery, query } from '../http/validate.ts';
import { asPerson, asWriter, type Person } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { addEvent } from './events.ts';
import { countNotices, listNotices, noNotice, readNotice } from './queue-store.ts';
import { receiptOf } from './receipt.ts';
import { createNotice, findSent, readReceipt } from './store.ts';

const unkept = createMiddleware(async (c, next) => {
  c.header('cache-control', 'no-store');
  await next();
});

function noticeId(param: string): string {
  const parsed = id.safeParse(param);
  return parsed.success ? parsed.data.toLowerCase() : noNotice();
}

/** Legal and data-protection complaints: from anybody, without a session; and their queue, for moderators. */
export function noticeRoutes(ports: Ports) {
  const { clock, db, secret, publicUrl } = ports;
  const { notice, receipt } = limits.rates;
  const siteOf = (c: Context) => publicUrl ?? new URL(c.req.url).origin;
  const mayRead = (person: Person) => {
    if (!can(person, 'read-notices', null, clock())) refuse('not-allowed', 'Only moderators can read this.');
  };

  return new Hono()
    .post('/api/notices', unkept, noQuery, json(newNotice), async (c) => {
      const given = c.req.valid('json');
      const buckets = [
        ...addressBuckets(ports, c.req.raw, 'notice', notice.address),
        // Each brings a letter: nobody's postbox is filled from many networks.
        { name: `notice:email:${keyed(secret, given.email.toLowerCase())}`, rate: notice.address },
      ];
      // What came before is answered again, whether there is room or not.
      if ((await findSent(db.read, given)) === undefined) await mustHaveRoom(db.read, buckets, clock());
      const coming = { at: clock(), site: siteOf(c), buckets };
      return c.json(await db.write((trx) => createNotice(trx, given, coming)), 201);
    })
    .get('/api/notices/:receipt', unkept, noQuery, async (c) => {
      await countIn(ports, addressBuckets(ports, c.req.raw, 'notice-receipt', receipt.address));
      return c.json(await readReceipt(db.read, receiptOf(c.req.param('receipt'))), 200);
    })
    .get('/api/moderation/notices', asPerson(ports), query(noticesQuery), async (c) => {
      mayRead(c.var.person);
      return c.json(await listNotices(db.read, c.req.valid('query'), clock()), 200);
    })
    .get('/api/moderation/notices/open', asPerson(ports), noQuery, async (c) => {
      mayRead(c.var.person);
      return c.json(await countNotices(db.read, clock()), 200);
    })
    .get('/api/moderation/notices/:id', asPerson(ports), noQuery, async (c) => {
      mayRead(c.var.person);
      const reading = { now: clock(), site: siteOf(c) };
      return c.json(await readNotice(db.read, noticeId(c.req.param('id')), reading), 200);
    })
    .post(
      '/api/moderation/notices/:id/events',
      asWriter(ports, 'change'),
      noQuery,
      json(newNoticeEvent),
      async (c) => {
        const event = c.req.valid('json');
        const doing = { ...event, noticeId: noticeId(c.req.param('id')), at: clock(), site: siteOf(c) };
        // Nothing of the complaint is kept with the key: it is read anew.
        await once(c, ports, event, async (trx) => {
          await addEvent(trx, c.var.person, doing);
          return null;
        });
        return c.json(await readNotice(db.read, doing.noticeId, { now: clock(), site: doing.site }), 200);
      },
    );
}
