import { Hono } from 'hono';
import { limits } from '../../contract/limits.ts';
import { receiptFrom } from '../../contract/receipt.ts';
import { newReport } from '../../contract/reports.ts';
import { changedComment } from '../comments/changed.ts';
import { once } from '../http/once.ts';
import { addressBuckets, countIn } from '../http/rates.ts';
import { commentId, json, noQuery } from '../http/validate.ts';
import { asViewer, asWriter } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { contactOf } from '../safeguarding/contact.ts';
import { readReport } from './receipt-store.ts';
import { reportComment } from './report.ts';
import { sourceOf } from './source.ts';

export const reportRoutes = (ports: Ports) =>
  new Hono()
    .post('/api/comments/:id/reports', asWriter(ports, 'report'), noQuery, json(newReport), async (c) => {
      const { person } = c.var;
      const id = commentId(c.req.param('id'));
      const said = c.req.valid('json');
      const reporting = {
        ...said,
        source: sourceOf(ports, c.req.raw),
        contact: contactOf(ports),
        at: ports.clock(),
      };
      const { receipt, related } = await once(c, ports, said, (trx) =>
        reportComment(trx, person, id, reporting),
      );
      // Read anew, also for the same request again: what can be read may have changed since.
      const change = related && (await changedComment(ports.db.read, person, id, related));
      return c.json({ receipt, change }, 201);
    })
    .get('/api/reports/:receipt', asViewer(ports), noQuery, async (c) => {
      await countIn(ports, addressBuckets(ports, c.req.raw, 'receipt', limits.rates.receipt.address));
      return c.json(await readReport(ports.db.read, receiptFrom(c.req.param('receipt'))), 200);
    });
