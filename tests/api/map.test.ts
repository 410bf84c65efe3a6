import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import { type DebateMap, debateMap } from '../../src/contract/map.ts';
import type { Post } from '../../src/contract/post.ts';
import { readBranchMap } from '../../src/server/debate/map-branch-store.ts';
import { readMap } from '../../src/server/debate/map-store.ts';
import { eachDatabase } from '../databases.ts';
import { chain, siblings, storeThread, topLevel } from './big-thread.ts';
import { plansOf, readsOf } from './plans.ts';
import { type Site, siteOn, storePost } from './site.ts';

const start = Date.UTC(2026, 2, 1);
const hide = { as: 'moderator', body: { reason: 'spam', note: null } };

const mapOf = async (site: Site, branch?: string) =>
  debateMap.parse(
    await site.ask<DebateMap>(200, 'GET', `/api/posts/rotas/map${branch ? `?branch=${branch}` : ''}`),
  );
const drawn = ({ pieces, rest, branch }: DebateMap) =>
  pieces.reduce((sum, { size }) => sum + size, 0) +
  rest.reduce((sum, { comments }) => sum + comments, 0) +
  (branch?.state === 'visible' ? 1 : 0);

eachDatabase('the debate map', (open) => {
  it('has every branch with its size, kind, author and beginning, the largest first', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    expect(await mapOf(site)).toMatchObject({ branch: null, comments: 0, pieces: [], rest: [] });
    const { comment: small } = await site.comment('guest', 'rotas', {
      kind: 'question',
      body: 'Who *asks*?',
    });
    const { comment: large } = await site.comment('author', 'rotas', {
      kind: 'differ',
      body: `${'Many words. '.repeat(20)}`,
    });
    const { comment: reply } = await site.comment('member', 'rotas', { parentId: large.id, kind: 'agree' });
    await site.comment('guest', 'rotas', { parentId: reply.id });
    const map = await mapOf(site);
    expect(map).toMatchObject({ comments: 4, isComplete: true, path: [], rest: [] });
    expect(map.pieces).toMatchObject([
      {
        id: large.id,
        size: 3,
        kind: 'differ',
        replyCount: 1,
        isCut: true,
        author: { name: 'Quiet Harbour' },
      },
      { id: small.id, size: 1, kind: 'question', excerpt: 'Who asks?', isCut: false },
    ]);
    for (const piece of map.pieces)
      if (piece.state === 'visible') expect(piece.excerpt.length).toBeLessThanOrEqual(limits.map.excerpt);

    expect(await mapOf(site, large.id)).toMatchObject({
      branch: { id: large.id, size: 3 },
      path: [],
      comments: 3,
      pieces: [{ id: reply.id, size: 2, kind: 'agree' }],
    });
    const below = await mapOf(site, reply.id);
    expect(below).toMatchObject({ branch: { size: 2 }, path: [{ id: large.id, name: 'Quiet Harbour' }] });
    expect(await mapOf(site, below.pieces[0]?.id)).toMatchObject({ comments: 1, pieces: [], rest: [] });
  });

  it('shows of what is hidden or deleted that there is discussion, and nothing else', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const words = { kind: 'differ', alias: 'Yellow Canary', body: 'The canary sings.' } as const;
    const { comment: top } = await site.comment('author', 'rotas', words);
    const { comment: reply } = await site.comment('author', 'rotas', { ...words, parentId: top.id });
    const { comment: leaf } = await site.comment('guest', 'rotas', { parentId: reply.id });
    const { comment: alone } = await site.comment('author', 'rotas', words);
    for (const { id } of [top, alone]) await site.ask(200, 'POST', `/api/comments/${id}/hide`, hide);
    await site.ask(200, 'DELETE', `/api/comments/${reply.id}`, { as: 'author' });

    const map = await mapOf(site);
    expect(map.pieces).toEqual([{ id: top.id, state: 'gone', size: 1, replyCount: 1 }]);
    expect(map).toMatchObject({ comments: 1, rest: [] });
    const inside = await mapOf(site, top.id);
    expect(inside.pieces).toEqual([{ id: reply.id, state: 'gone', size: 1, replyCount: 1 }]);
    const further = await mapOf(site, leaf.id);
    expect(further.path).toEqual([
      { id: top.id, name: null },
      { id: reply.id, name: null },
    ]);
    expect(JSON.stringify([map, inside, further])).not.toMatch(/canary|differ/i);
    await site.ask(404, 'GET', `/api/posts/rotas/map?branch=${alone.id}`);
  });

  it('follows a comment to its new kind', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas', { kind: 'agree' });
    await site.ask(200, 'PATCH', `/api/comments/${comment.id}`, {
      as: 'author',
      body: { body: 'Other words.', kind: 'change' },
    });
    expect((await mapOf(site)).pieces).toMatchObject([{ kind: 'change', size: 1 }]);
    const counts = await site.db.read
      .selectFrom('branch_counts')
      .selectAll()
      .where('branches', '>', 0)
      .execute();
    expect(counts).toMatchObject([{ kind: 'change', branches: 1, comments: 1 }]);
  });

  it('counts by kind what is too small to be named, and loses nothing', async () => {
    const db = await open();
    const site = siteOn(db);
    const postId = await site.post('rotas');
    await storeThread(db, postId, [...topLevel(100), { parent: 7 }, { parent: 99, gone: 'hidden' }], start);
    const map = await mapOf(site);
    expect(map.pieces).toHaveLength(limits.map.pieces);
    expect(map.pieces[0]).toMatchObject({ size: 2, replyCount: 1 });
    expect(map.rest).toEqual([{ kind: 'none', comments: 60, branches: 60 }]);
    const { commentCount } = await site.ask<Post>(200, 'GET', '/api/posts/rotas');
    expect([drawn(map), map.comments]).toEqual([commentCount, commentCount]);
  });

  it('is the same until something in the debate changes', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.comment('guest', 'rotas');
    const first = await site.send('GET', '/api/posts/rotas/map');
    const tag = first.headers.get('etag') ?? '';
    const again = () => site.send('GET', '/api/posts/rotas/map', { headers: { 'if-none-match': tag } });
    expect((await again()).status).toBe(304);
    await site.comment('member', 'rotas');
    expect((await again()).status).toBe(200);
  });

  it('refuses in plain words what names no branch of this debate', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.post('other');
    const { comment } = await site.comment('guest', 'other');
    await site.ask(404, 'GET', `/api/posts/rotas/map?branch=${comment.id}`);
    await site.ask(404, 'GET', '/api/posts/nowhere/map');
    for (const query of ['?branch=', '?branch=x', '?branch=1&branch=2', '?more=1', '?branch=%00'])
      await site.ask(422, 'GET', `/api/posts/rotas/map${query}`);
    expect(await mapOf(siteOn(site.db), undefined)).toMatchObject({ comments: 0 });
  });
});

const many = 10_000;
const shapes = { topLevel, chain, siblings };

eachDatabase('the map of 10,000 comments', (open) => {
  for (const shape of ['topLevel', 'chain', 'siblings'] as const)
    it(`(${shape}) is drawn from indexes, and says where it stopped reading`, async () => {
      const db = await open();
      const postId = await storePost(db, shape, start);
      const ids = await storeThread(db, postId, shapes[shape](many), start);
      if (db.dialect === 'postgres') await db.write((trx) => sql`analyze`.execute(trx));
      const [first = '', middle = '', last = ''] = [ids[0], ids[many / 2], ids.at(-1)];

      const whole = await readMap(db.read, postId);
      expect([drawn(whole), whole.comments]).toEqual([many, many]);
      const steps = await plansOf(db, ({ read }) => readMap(read, postId));
      expect(steps.filter((step) => /^SCAN (comments|posts)\b|TEMP B-TREE/.test(step))).toEqual([]);
      expect(readsOf(steps)).toBeLessThanOrEqual(limits.map.pieces);

      for (const id of [first, middle, last]) {
        const map = await readBranchMap(db.read, postId, id);
        expect(map.pieces.length).toBeLessThanOrEqual(limits.map.pieces);
        expect(JSON.stringify(map).length).toBeLessThan(30_000);
        expect(drawn(map)).toBeLessThanOrEqual(map.comments);
        if (map.isComplete) expect(drawn(map)).toBe(map.comments);
        const below = await plansOf(db, ({ read }) => readBranchMap(read, postId, id));
        expect(below.filter((step) => /^SCAN (comments|above)\b|TEMP B-TREE/.test(step))).toEqual([]);
        expect(readsOf(below)).toBeLessThanOrEqual(limits.map.read + 1);
      }
    });

  it('shows the replies to any comment, however much was said in between', async () => {
    const db = await open();
    const postId = await storePost(db, 'rotas', start);
    // The first reply of a large branch is answered again at its very end.
    const places = [...siblings(5_000), { parent: 1 }, { parent: 5_000 }];
    const ids = await storeThread(db, postId, places, start);
    const map = await readBranchMap(db.read, postId, ids[1] ?? '');
    expect(map).toMatchObject({ isComplete: false, pieces: [{ id: ids[5_000], replyCount: 1 }] });
    expect(map.branch?.size).toBeGreaterThanOrEqual(2);
    const top = await readBranchMap(db.read, postId, ids[0] ?? '');
    expect(top).toMatchObject({ isComplete: false, comments: 5_002 });
  });
});
