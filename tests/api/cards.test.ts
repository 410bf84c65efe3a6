import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Sheet } from '../../src/contract/cards.ts';
import type { NewComment } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import type { Card } from '../../src/server/cards/card.ts';
import { readSheet } from '../../src/server/cards/store.ts';
import { drawCard } from '../../src/server/operator/card-drawing.ts';
import { eachDatabase } from '../databases.ts';
import { plansOf, readsOf } from './plans.ts';
import { type Site, siteOn } from './site.ts';

const asked = { kind: 'change', sharing: 'share', body: 'Let me swap a shift.' } as const;
const ask = async (site: Site, more: Partial<NewComment> = {}, slug = 'rotas', as = 'author') =>
  (await site.comment(as, slug, { ...asked, ...more })).comment.id;
const card = (site: Site, id: string, headers: Record<string, string> = {}) =>
  site.send('GET', `/api/comments/${id}/card.png`, { headers });
const statusOf = async (site: Site, id: string) => (await card(site, id)).status;
const sheet = (site: Site, query = '') => site.ask<Sheet>(200, 'GET', `/api/changes/sheet${query}`);
const ids = ({ slips }: Sheet) => slips.map(({ id }) => id);

/** A site that remembers what it drew. */
async function drawing(open: () => Promise<Site['db']>) {
  const drawn: Card[] = [];
  const site = siteOn(await open(), {
    drawCard: (one) => {
      drawn.push(one);
      return drawCard(one);
    },
  });
  await site.post('rotas');
  return { site, drawn };
}

eachDatabase('the picture of a change', (open) => {
  it('is a PNG of 1200 by 630 that says the words, where it stands, and what was asked, but no name', async () => {
    const { site, drawn } = await drawing(open);
    const id = await ask(site, { body: 'Let **me** swap\n\na shift & go.', alias: 'Quiet Harbour' });
    const answer = await card(site, id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toBe('public, no-cache');
    const picture = new DataView(await answer.arrayBuffer());
    expect([picture.getUint32(0), picture.getUint32(16), picture.getUint32(20)]).toEqual([
      0x89504e47, 1200, 630,
    ]);
    expect(drawn).toEqual([
      {
        words: 'Let me swap a shift & go.',
        state: 'idea',
        question: 'What would you change first?',
        address: 'localhost:3000/posts/rotas',
      },
    ]);
  });

  it('is there for changes that their authors let others share, and for nothing else', async () => {
    const { site } = await drawing(open);
    expect(await statusOf(site, await ask(site))).toBe(200);
    for (const more of [
      { sharing: 'here' },
      { sharing: 'quote' },
      { kind: 'experience' },
      { kind: null },
    ] as const)
      expect(await statusOf(site, await ask(site, more))).toBe(404);
    for (const id of ['00000000-0000-7000-8000-000000000000', 'nothing'])
      expect(await statusOf(site, id)).toBe(404);
  });

  it('goes when the change is hidden or deleted, however fresh a copy is, and comes back with it', async () => {
    const { site, drawn } = await drawing(open);
    const id = await ask(site);
    const first = await card(site, id);
    const tag = first.headers.get('etag') ?? '';
    expect((await card(site, id, { 'if-none-match': tag })).status).toBe(304);

    await site.ask(200, 'POST', `/api/comments/${id}/hide`, {
      as: 'moderator',
      body: { reason: 'names-person', note: null },
    });
    const hidden = await card(site, id, { 'if-none-match': tag });
    expect([hidden.status, hidden.headers.get('cache-control')]).toEqual([404, 'no-store']);
    await site.ask(200, 'POST', `/api/comments/${id}/show`, { as: 'moderator' });
    expect(await statusOf(site, id)).toBe(200);
    expect(drawn).toHaveLength(1);

    await site.ask(200, 'DELETE', `/api/comments/${id}`, { as: 'author' });
    expect((await card(site, id, { 'if-none-match': tag })).status).toBe(404);
  });

  it('is another one after an edit, and when the change moves on', async () => {
    const { site, drawn } = await drawing(open);
    const id = await ask(site);
    const tag = (await card(site, id)).headers.get('etag') ?? '';
    await site.ask(200, 'PATCH', `/api/comments/${id}`, {
      as: 'author',
      body: { body: 'Let me swap two shifts.', kind: 'change' },
    });
    expect((await card(site, id, { 'if-none-match': tag })).status).toBe(200);
    await site.ask(200, 'POST', `/api/comments/${id}/change`, {
      as: 'moderator',
      body: { state: 'happened', note: null },
    });
    expect(await statusOf(site, id)).toBe(200);
    expect(drawn.map(({ words, state }) => [words, state])).toEqual([
      ['Let me swap a shift.', 'idea'],
      ['Let me swap two shifts.', 'idea'],
      ['Let me swap two shifts.', 'happened'],
    ]);
    await site.ask(200, 'PATCH', `/api/comments/${id}`, {
      as: 'author',
      body: { body: 'Let me swap two shifts.', kind: null },
    });
    expect(await statusOf(site, id)).toBe(404);
  });

  it('is drawn so often for one address, and then only where it is drawn already', async () => {
    const site = siteOn(await open(), { drawCard: async () => new Uint8Array([1]) });
    await site.post('rotas');
    const [most] = limits.rates.card.address;
    const made: string[] = [];
    for (let nth = 0; nth <= most; nth++) {
      // Writing has rates of its own, which pass faster.
      if (nth % 15 === 0) site.time.now += 20 * 60_000;
      made.push(await ask(site, { body: `Change number ${nth}.` }));
    }
    for (const id of made.slice(0, most)) expect(await statusOf(site, id)).toBe(200);
    const refused = await card(site, made[most] ?? '');
    expect([refused.status, refused.headers.has('retry-after')]).toEqual([429, true]);
    expect(await statusOf(site, made[0] ?? '')).toBe(200);
    expect((await card(site, made[most] ?? '', { 'x-test-address': '198.51.100.7' })).status).toBe(200);
  });

  it('is not there where a site cannot draw', async () => {
    const { drawCard: _, ...without } = siteOn(await open()).ports;
    const site = siteOn(without.db, { drawCard: undefined } as never);
    await site.post('rotas');
    expect(await statusOf(site, await ask(site))).toBe(404);
  });
});

eachDatabase('a sheet of changes', (open) => {
  it('has those that their authors let others share, newest first, without names', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const first = await ask(site);
    await ask(site, { sharing: 'here' });
    await ask(site, { sharing: 'quote' });
    const last = await ask(site, { body: 'Let me *choose*.', alias: 'Quiet Harbour' });
    const found = await sheet(site);
    expect(found.slips[0]).toEqual({
      id: last,
      html: '<p>Let me <em>choose</em>.</p>',
      lang: 'en',
      state: 'idea',
      trying: 0,
      post: { slug: 'rotas', lang: 'en', title: 'The title of rotas' },
    });
    expect(ids(found)).toEqual([last, first]);
    expect(found.next).toBeNull();
    expect(JSON.stringify(found)).not.toContain('Quiet Harbour');
  });

  it('is narrowed like the wall, and leaves out what is hidden or deleted', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const [idea, tried, hidden, deleted] = [
      await ask(site, { pointOfView: 'manager' }),
      await ask(site),
      await ask(site),
      await ask(site),
    ];
    await site.ask(200, 'POST', `/api/comments/${tried}/change`, {
      as: 'author',
      body: { state: 'trying', note: null },
    });
    await site.ask(200, 'POST', `/api/comments/${hidden}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    await site.ask(200, 'DELETE', `/api/comments/${deleted}`, { as: 'author' });
    expect(ids(await sheet(site))).toEqual([tried, idea]);
    expect(ids(await sheet(site, '?state=trying'))).toEqual([tried]);
    expect(ids(await sheet(site, '?of=manager'))).toEqual([idea]);
    expect(ids(await sheet(site, '?tag=culture'))).toEqual([]);
    await site.post('meals');
    const elsewhere = await ask(site, {}, 'meals');
    expect(ids(await sheet(site, '?post=rotas'))).toEqual([tried, idea]);
    expect(ids(await sheet(site, '?post=meals'))).toEqual([elsewhere]);
    expect(ids(await sheet(site, '?post=nothing'))).toEqual([]);
    await site.ask(422, 'GET', '/api/changes/sheet?state=done');
    await site.ask(400, 'GET', '/api/changes/sheet?after=nothing');
  });

  it('goes on where it ends, also past many that may not be shared', async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    const model = await ask(site, { sharing: 'share' });
    const { slips, read } = limits.sheet;
    await copies(site, model, post, read + 2 * slips, (nth) => nth < slips + 3 || nth >= read + slips);
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: Sheet = await sheet(site, after && `?after=${after}`);
      seen.push(...ids(page));
      sizes.push(page.slips.length);
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(2 * slips + 3 + 1);
    for (const size of sizes) expect(size).toBeLessThanOrEqual(slips);
    expect(sizes.length).toBeLessThanOrEqual(5);
  });
});

eachDatabase('a sheet of a long wall', (open) => {
  it('looks at so many changes and no more, of the wall and of one post', async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    await copies(site, await ask(site), post, 20_000, (nth) => nth % 50 === 0);
    if (site.db.dialect === 'postgres') await site.db.write((trx) => sql`analyze`.execute(trx));
    for (const filter of [{}, { state: 'idea' as const }, { post: 'rotas' }]) {
      const { next, slips } = await readSheet(site.db.read, filter);
      expect(slips).toHaveLength(limits.sheet.read / 50);
      for (const after of [undefined, next ?? undefined]) {
        const steps = await plansOf(site.db, ({ read }) => readSheet(read, { ...filter, after }));
        expect([filter, steps.filter((step) => /^SCAN (?:wall|comments)/.test(step))]).toEqual([filter, []]);
        expect(readsOf(steps)).toBeLessThanOrEqual(limits.sheet.read + 1);
      }
    }
  }, 60_000);
});

/** Copies of one change, newer than it; `isShared`: by number, the newest one first. */
async function copies(
  site: Site,
  model: string,
  post: string,
  count: number,
  isShared: (nth: number) => boolean,
): Promise<void> {
  const idOf = (nth: number) => `ffffffff-0000-7000-8000-${(count - nth).toString(16).padStart(12, '0')}`;
  await site.db.write(async (trx) => {
    const row = await trx
      .selectFrom('comments')
      .selectAll()
      .where('id', '=', model)
      .executeTakeFirstOrThrow();
    for (let from = 0; from < count; from += 200) {
      const some = Array.from({ length: Math.min(200, count - from) }, (_, at) => from + at);
      await trx
        .insertInto('comments')
        .values(
          some.map((nth) => {
            const id = idOf(nth);
            const sharing = isShared(nth) ? ('share' as const) : ('here' as const);
            return { ...row, id, root_id: id, sharing, sibling_no: row.sibling_no + count - nth };
          }),
        )
        .execute();
      await trx
        .insertInto('wall')
        .values(
          some.map((nth) => ({
            tag: '',
            comment_id: idOf(nth),
            post_id: post,
            state: 'idea' as const,
            point_of_view: row.point_of_view,
          })),
        )
        .execute();
    }
  });
}
