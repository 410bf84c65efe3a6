import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { sheetQuery } from '../../contract/cards.ts';
import { limits } from '../../contract/limits.ts';
import { whenChanged } from '../http/etag.ts';
import { refuse } from '../http/problem.ts';
import { addressBuckets, countIn } from '../http/rates.ts';
import { commentId, noQuery, query } from '../http/validate.ts';
import type { Ports } from '../ports.ts';
import { readListVersion } from '../posts/store.ts';
import type { Card } from './card.ts';
import { keptCards } from './kept-cards.ts';
import { readCard, readSheet } from './store.ts';

type Shown = { Variables: { card: Card } };

export function cardRoutes(ports: Ports) {
  const { db, build = '', publicUrl, drawCard } = ports;
  const pictureOf = drawCard && keptCards(drawCard);
  const withCard = createMiddleware<Shown>(async (c, next) => {
    c.set('card', await readCard(db.read, commentId(c.req.param('id') ?? ''), publicUrl));
    await next();
  });
  // What it shows is its version: an edit makes another picture, a hide none.
  const ofCard = ({ var: { card } }: Context<Shown>) =>
    [card.words, card.state, card.question, card.address ?? ''] as const;

  return new Hono()
    .get('/api/comments/:id/card.png', noQuery, withCard, whenChanged(build, ofCard), async (c) => {
      if (!pictureOf) return refuse('not-found', 'This site makes no pictures.');
      const picture = await pictureOf(c.var.card, () =>
        countIn(ports, addressBuckets(ports, c.req.raw, 'card', limits.rates.card.address)),
      );
      return c.body(picture as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'image/png' });
    })
    .get(
      '/api/changes/sheet',
      query(sheetQuery),
      whenChanged(build, () => readListVersion(db.read)),
      async (c) => c.json(await readSheet(db.read, c.req.valid('query')), 200),
    );
}
