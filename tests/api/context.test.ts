import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { CommentContext } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import { readContext } from '../../src/server/comments/context-store.ts';
import { recount } from '../../src/server/comments/recount.ts';
import type { Database } from '../../src/server/db/database.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { eachDatabase } from '../databases.ts';
import { chain, siblings, storeThread } from './big-thread.ts';
import { plansOf, readsOf } from './plans.ts';
import { type Site, siteOn, storePost } from './site.ts';

const start = Date.UTC(2026, 1, 1);
const unknown = '019ca8a0-3e80-7a14-a9db-abb40b5b5fad';
const hide = { as: 'moderator', body: { reason: 'spam', note: null } };

const contextOf = (site: Site, id: string) =>
  site.ask<CommentContext>(200, 'GET', `/api/comments/${id}/context`);
const idsIn = ({ comments }: CommentContext) => comments.map(({ id }) => id);

const hideAll = (db: Database, postId: string, ids: readonly string[]) =>
  db.write(async (trx) => {
    await lockPost(trx, { id: postId });
    await trx
      .updateTable('comments')
      .set({ hidden_at: start, hidden_reason: 'spam' })
      .where('id', 'in', ids)
      .execute();
    await recount(trx, postId);
  });

eachDatabase('the context of a comment', (open) => {
  it('has two replies before it and two after it, those in sight alone', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const say = async (parentId: string | null) =>
      (await site.comment('author', 'rotas', { parentId })).comment.id;
    const root = await say(null);
    const ids = [];
    for (let i = 0; i < 9; i += 1) ids.push(await say(root));
    const [zero, one, two, three, four = '', five = '', six, seven, eight] = ids;
    const child = await say(four);
    expect(idsIn(await contextOf(site, four))).toEqual([root, two, three, four, five, six, child]);
    await site.ask(200, 'POST', `/api/comments/${three}/hide`, hide);
    await site.ask(200, 'DELETE', `/api/comments/${five}`, { as: 'author' });
    expect(idsIn(await contextOf(site, four))).toEqual([root, one, two, four, six, seven, child]);
    expect(idsIn(await contextOf(site, zero ?? ''))).toEqual([root, zero, one, two]);
    expect(idsIn(await contextOf(site, eight ?? ''))).toEqual([root, six, seven, eight]);
    expect(idsIn(await contextOf(site, five))).toEqual([root, two, four, five, six, seven]);
  });

  it('of a top-level comment has nothing beside it', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const ids = [];
    for (let i = 0; i < 3; i += 1) ids.push((await site.comment('guest', 'rotas')).comment.id);
    expect(idsIn(await contextOf(site, ids[1] ?? ''))).toEqual([ids[1]]);
  });

  it.each(['hidden', 'deleted'] as const)('has the tombstone of a %s one, answered or not', async (state) => {
    const site = siteOn(await open());
    await site.post('rotas');
    const root = (await site.comment('guest', 'rotas')).comment.id;
    for (const answered of [true, false]) {
      const { id } = (await site.comment('author', 'rotas', { parentId: root })).comment;
      const reply = answered ? [(await site.comment('guest', 'rotas', { parentId: id })).comment.id] : [];
      if (state === 'hidden') await site.ask(200, 'POST', `/api/comments/${id}/hide`, hide);
      else await site.ask(200, 'DELETE', `/api/comments/${id}`, { as: 'author' });
      const context = await contextOf(site, id);
      expect(context.comments.find((comment) => comment.id === id)?.state).toBe(state);
      expect(idsIn(context)).toEqual(expect.arrayContaining([root, id, ...reply]));
    }
  });

  it('is not there for what is no comment, and says so plainly', async () => {
    const site = siteOn(await open());
    for (const id of [unknown, unknown.toUpperCase(), 'not-an-id', '%00'])
      expect(
        await site.ask<{ detail: string }>(404, 'GET', `/api/comments/${encodeURIComponent(id)}/context`),
      ).toMatchObject({ detail: 'There is no such comment.' });
  });

  it('of a comment with many of everything has at most 100, each after the one it answers', async () => {
    const db = await open();
    const postId = await storePost(db, 'rotas', start);
    // 60 deep, then 30 siblings, of which the middle one has 30 replies with one each.
    const places = chain(60);
    for (let i = 0; i < 30; i += 1) places.push({ parent: 59 });
    const at = 75;
    for (let i = 0; i < 30; i += 1) places.push({ parent: at });
    for (let i = 0; i < 30; i += 1) places.push({ parent: 90 + i });
    const ids = await storeThread(db, postId, places, start);
    const { comments, skippedAncestors } = await readContext(db.read, ids[at] ?? '');
    expect(comments.length).toBeLessThanOrEqual(limits.page.comments);
    expect(skippedAncestors).toBe(60 - 1 - limits.page.ancestors);
    const known = new Set<string | null>([null, ids[60 - limits.page.ancestors - 1] ?? '']);
    for (const { id, parentId } of comments) {
      expect(known).toContain(parentId);
      known.add(id);
    }
    for (const near of [at - 2, at - 1, at, at + 1, at + 2]) expect(known).toContain(ids[near]);
  });

  for (const [shape, places] of Object.entries({ chain, siblings }))
    it(`in the middle of ${shape} of 10,000, half of them hidden, is looked up and not searched for`, async () => {
      const db = await open();
      const postId = await storePost(db, shape, start);
      const ids = await storeThread(db, postId, places(10_000), start);
      if (shape === 'siblings') await hideAll(db, postId, ids.slice(2_500, 7_500));
      if (db.dialect === 'postgres') await db.write((trx) => sql`analyze`.execute(trx));
      for (const id of [ids[1], ids[5_000], ids[9_999]]) {
        const steps = await plansOf(db, ({ read }) => readContext(read, id ?? ''));
        expect(steps).not.toEqual([]);
        expect(steps.filter((step) => /^SCAN (comments|reply|above)\b/.test(step))).toEqual([]);
        expect(readsOf(steps)).toBeLessThanOrEqual(limits.page.comments);
        const { comments } = await readContext(db.read, id ?? '');
        expect(comments.map((comment) => comment.id)).toContain(id);
      }
      if (shape === 'chain') return;
      const { comments } = await readContext(db.read, ids[5_000] ?? '');
      expect(comments.map(({ id }) => ids.indexOf(id))).toEqual([0, 2_498, 2_499, 5_000, 7_500, 7_501]);
      expect(comments[3]).toMatchObject({ state: 'hidden', reason: 'spam' });
    });
});
