import { Hono } from 'hono';
import { editedComment, newComment } from '../../contract/comment.ts';
import { once } from '../http/once.ts';
import { commentId, json, noQuery, nothing, postSlug } from '../http/validate.ts';
import { asPerson, asWriter } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';
import { addressKey } from '../sanctions/address-key.ts';
import { commentHtml } from '../text/markdown.ts';
import { deleteComment, editComment, readSource, restoreComment } from './change.ts';
import { createComment } from './create.ts';

export function commentWriteRoutes(ports: Ports) {
  const written = (request: Request, body: string) => ({
    html: commentHtml(body),
    at: ports.clock(),
    secret: ports.secret,
    addressKey: addressKey(ports.secret, ports.addressOf(request)),
  });

  return new Hono()
    .post('/api/posts/:slug/comments', asWriter(ports, 'comment'), noQuery, json(newComment), async (c) => {
      const comment = c.req.valid('json');
      const slug = postSlug(c.req.param('slug'));
      const creation = { slug, comment, ...written(c.req.raw, comment.body) };
      const change = await once(c, ports, comment, (trx) => createComment(trx, c.var.person, creation));
      return c.json(change, 201);
    })
    .patch('/api/comments/:id', asWriter(ports, 'change'), noQuery, json(editedComment), async (c) => {
      const edited = c.req.valid('json');
      const id = commentId(c.req.param('id'));
      const edit = { ...edited, ...written(c.req.raw, edited.body) };
      return c.json(await once(c, ports, edited, (trx) => editComment(trx, c.var.person, id, edit)), 200);
    })
    .delete('/api/comments/:id', asWriter(ports, 'change'), noQuery, nothing, async (c) => {
      const id = commentId(c.req.param('id'));
      const at = ports.clock();
      return c.json(await once(c, ports, null, (trx) => deleteComment(trx, c.var.person, id, at)), 200);
    })
    .post('/api/comments/:id/restore', asWriter(ports, 'change'), noQuery, nothing, async (c) => {
      const id = commentId(c.req.param('id'));
      const at = ports.clock();
      return c.json(await once(c, ports, null, (trx) => restoreComment(trx, c.var.person, id, at)), 200);
    })
    .get('/api/mine/comments/:id', asPerson(ports), noQuery, async (c) =>
      c.json(await readSource(ports.db.read, c.var.person, commentId(c.req.param('id'))), 200),
    );
}
