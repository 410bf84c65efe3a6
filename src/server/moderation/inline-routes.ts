import { Hono } from 'hono';
import * as inline from '../../contract/inline-moderation.ts';
import { limits } from '../../contract/limits.ts';
import { readRow } from '../comments/subject.ts';
import { once } from '../http/once.ts';
import { commentId, json, noQuery, nothing } from '../http/validate.ts';
import { asPerson, asWriter } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { addressKey } from '../sanctions/address-key.ts';
import { commentHtml } from '../text/markdown.ts';
import { appeal } from './appeals.ts';
import { countVisible } from './branch-rows.ts';
import { hideBranch, showBranch } from './branch.ts';
import { mustBeModerating } from './decide.ts';
import { correctKind } from './kind.ts';
import { lockBranch, unlockBranch } from './lock.ts';
import { deleteNote, restoreNote, writeNote } from './notes.ts';
import { sendAgain } from './send-again.ts';

export function inlineModerationRoutes(ports: Ports) {
  const { clock, db } = ports;
  const change = asWriter(ports, 'change');

  return new Hono()
    .get('/api/comments/:id/branch', asPerson(ports), noQuery, async (c) => {
      mustBeModerating(c.var.person, clock());
      const { id } = await readRow(db.read, commentId(c.req.param('id')));
      return c.json({ comments: await countVisible(db.read, id, limits.moderation.branch + 1) }, 200);
    })
    .post('/api/comments/:id/hide-branch', change, noQuery, json(inline.hideBranch), async (c) => {
      const id = commentId(c.req.param('id'));
      const body = c.req.valid('json');
      const why = { ...body, at: clock() };
      return c.json(await once(c, ports, body, (trx) => hideBranch(trx, c.var.person, id, why)), 200);
    })
    .post('/api/comments/:id/show-branch', change, noQuery, nothing, async (c) => {
      const id = commentId(c.req.param('id'));
      const at = clock();
      return c.json(await once(c, ports, null, (trx) => showBranch(trx, c.var.person, id, at)), 200);
    })
    .post('/api/comments/:id/lock', change, noQuery, nothing, async (c) => {
      const id = commentId(c.req.param('id'));
      const at = clock();
      return c.json(await once(c, ports, null, (trx) => lockBranch(trx, c.var.person, id, at)), 200);
    })
    .post('/api/comments/:id/unlock', change, noQuery, nothing, async (c) => {
      const id = commentId(c.req.param('id'));
      const at = clock();
      return c.json(await once(c, ports, null, (trx) => unlockBranch(trx, c.var.person, id, at)), 200);
    })
    .put('/api/comments/:id/kind', change, noQuery, json(inline.correctKind), async (c) => {
      const id = commentId(c.req.param('id'));
      const body = c.req.valid('json');
      const corrected = { ...body, at: clock() };
      return c.json(await once(c, ports, body, (trx) => correctKind(trx, c.var.person, id, corrected)), 200);
    })
    .post('/api/comments/:id/notes', change, noQuery, json(inline.writeNote), async (c) => {
      const id = commentId(c.req.param('id'));
      const body = c.req.valid('json');
      const note = { ...body, at: clock() };
      return c.json(await once(c, ports, body, (trx) => writeNote(trx, c.var.person, id, note)), 201);
    })
    .delete('/api/moderation/notes/:id', change, noQuery, nothing, async (c) => {
      const id = commentId(c.req.param('id'));
      const at = clock();
      return c.json(await once(c, ports, null, (trx) => deleteNote(trx, c.var.person, id, at)), 200);
    })
    .post('/api/moderation/notes/:id/restore', change, noQuery, nothing, async (c) => {
      const id = commentId(c.req.param('id'));
      const at = clock();
      return c.json(await once(c, ports, null, (trx) => restoreNote(trx, c.var.person, id, at)), 200);
    })
    .post('/api/comments/:id/appeal', change, noQuery, json(inline.appeal), async (c) => {
      const id = commentId(c.req.param('id'));
      const body = c.req.valid('json');
      const asked = { ...body, at: clock() };
      return c.json(await once(c, ports, body, (trx) => appeal(trx, c.var.person, id, asked)), 200);
    })
    .post('/api/comments/:id/send-again', change, noQuery, json(inline.sendAgain), async (c) => {
      const id = commentId(c.req.param('id'));
      const body = c.req.valid('json');
      const sent = {
        ...body,
        html: commentHtml(body.body),
        at: clock(),
        secret: ports.secret,
        addressKey: addressKey(ports.secret, ports.addressOf(c.req.raw)),
      };
      return c.json(await once(c, ports, body, (trx) => sendAgain(trx, c.var.person, id, sent)), 200);
    });
}
