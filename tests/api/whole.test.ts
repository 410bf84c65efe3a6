import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Comment, ThreadPage } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import { type ThreadOrder, threadOrders } from '../../src/contract/vocabulary.ts';
import { recount } from '../../src/server/comments/recount.ts';
import { readWhole } from '../../src/server/comments/whole-store.ts';
import type { Database } from '../../src/server/db/database.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { eachDatabase } from '../databases.ts';
import { chain, siblings, storeThread, topLevel } from './big-thread.ts';
import { plansOf, readsOf } from './plans.ts';
import { siteOn, storePost } from './site.ts';

const start = Date.UTC(2026, 1, 1);

async function wholeOf(db: Database, postId: string, order: ThreadOrder): Promise<Comment[]> {
  const all: Comment[] = [];
  for (let next: string | null | undefined; next !== null;) {
    const page: ThreadPage = await readWhole(db.read, { id: postId, voteFirst: false }, order, next);
    expect(page.comments.length).toBeLessThanOrEqual(limits.page.comments);
    all.push(...page.comments);
    next = page.next;
  }
  return all;
}

/** Deletes the comments and sets every number right. */
const withoutWords = (db: Database, postId: string, ids: readonly string[]) =>
  db.write(async (trx) => {
    await lockPost(trx, { id: postId });
    if (ids.length > 0)
      await trx.updateTable('comments').set({ deleted_at: start }).where('id', 'in', ids).execute();
    await recount(trx, postId);
  });

const idsOf = (comments: readonly Comment[]) => comments.map(({ id }) => id);

eachDatabase('the whole debate', (open) => {
  it('has every comment in sight once, parents before replies and branches in one piece, in each order', async () => {
    const db = await open();
    let run = 0;
    const parents = fc.array(fc.option(fc.nat({ max: 300 }), { freq: 4 }), {
      minLength: 100,
      maxLength: 350,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(parents, fc.nat({ max: 3 }), async (choices, every) => {
        run += 1;
        const postId = await storePost(db, `post-${run}`, start);
        const places = choices.map((choice, index) => ({
          parent: choice === null || index === 0 ? null : choice % index,
        }));
        const ids = await storeThread(db, postId, places, start + run * 1000);
        await withoutWords(
          db,
          postId,
          ids.filter((_, index) => every > 0 && index % (every + 1) === 0),
        );
        const rows = await db.read
          .selectFrom('comments')
          .select(['id', 'root_id', 'branch_count'])
          .where('post_id', '=', postId)
          .where('present', '=', 1)
          .orderBy('id')
          .execute();
        const size = new Map(rows.map((row) => [row.id, row.branch_count]));
        const tops = rows.filter((row) => row.id === row.root_id).map((row) => row.id);
        const expected: Record<ThreadOrder, string[]> = {
          oldest: tops,
          newest: tops.toReversed(),
          discussed: tops.toReversed().toSorted((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0)),
        };
        for (const order of threadOrders)
          expect(idsOf(await wholeOf(db, postId, order))).toEqual(
            expected[order].flatMap((top) => rows.filter((row) => row.root_id === top).map((row) => row.id)),
          );
      }),
      { numRuns: 10 },
    );
  });

  it('has tombstones that somebody can be seen below, and nothing of others hidden', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const say = async (parentId: string | null = null) =>
      (await site.comment('author', 'rotas', { parentId })).comment.id;
    const one = await say();
    const two = await say(one);
    const three = await say(two);
    const four = await say(one);
    const five = await say();
    for (const id of [one, four, five])
      await site.ask(200, 'POST', `/api/comments/${id}/hide`, {
        as: 'moderator',
        body: { reason: 'spam', note: null },
      });
    await site.ask(200, 'DELETE', `/api/comments/${two}`, { as: 'author' });
    const { comments, next } = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/whole');
    expect(comments.map(({ id, state }) => [id, state])).toEqual([
      [one, 'hidden'],
      [two, 'deleted'],
      [three, 'visible'],
    ]);
    expect(next).toBeNull();
  });

  it('has a reply that is older than what it answers, as an import may bring it', async () => {
    const db = await open();
    const postId = await storePost(db, 'rotas', start);
    const [first = '', second = ''] = await storeThread(db, postId, topLevel(2), start);
    await db.write((trx) =>
      trx
        .updateTable('comments')
        .set({ parent_id: second, root_id: second, depth: 1, sibling_no: 1 })
        .where('id', '=', first)
        .execute(),
    );
    await withoutWords(db, postId, []);
    for (const order of threadOrders)
      expect(idsOf(await wholeOf(db, postId, order))).toEqual([second, first]);
  });

  it('refuses a mark of another order, of another list, or one it never gave', async () => {
    const site = siteOn(await open());
    await storeThread(site.db, await site.post('rotas'), topLevel(120), start);
    const path = '/api/posts/rotas/whole';
    const { next } = await site.ask<ThreadPage>(200, 'GET', path);
    const thread = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread');
    for (const query of [`order=newest&after=${next}`, `after=${thread.next}`, 'after=nonsense', 'after='])
      await site.ask(400, 'GET', `${path}?${query}`);
    await site.ask(422, 'GET', `${path}?order=loudest`);
    await site.ask(404, 'GET', '/api/posts/nowhere/whole');
  });

  it('gives nothing of another debate for a mark of that one', async () => {
    const site = siteOn(await open());
    for (const [index, slug] of ['rotas', 'other'].entries())
      await storeThread(site.db, await site.post(slug), siblings(120), start + index * 1000);
    const { next } = await site.ask<ThreadPage>(200, 'GET', '/api/posts/other/whole');
    const page = await site.ask<ThreadPage>(200, 'GET', `/api/posts/rotas/whole?after=${next}`);
    expect(page).toEqual({ comments: [], next: null });
  });

  for (const [shape, places] of Object.entries({ topLevel, chain, siblings }))
    it(`(${shape} of 10,000) costs the same for each page, and reads past nothing that is hidden`, async () => {
      const db = await open();
      const postId = await storePost(db, shape, start);
      const ids = await storeThread(db, postId, places(10_000), start);
      // Of replies without replies, a long run that nobody sees.
      if (shape === 'siblings') await withoutWords(db, postId, ids.slice(150, 9_000));
      if (db.dialect === 'postgres') await db.write((trx) => sql`analyze`.execute(trx));
      for (const order of threadOrders) {
        let next: string | undefined;
        for (let page = 0; page < 3 && (page === 0 || next !== undefined); page += 1) {
          const after = next;
          const steps = await plansOf(db, async ({ read }) => {
            next = (await readWhole(read, { id: postId, voteFirst: false }, order, after)).next ?? undefined;
          });
          expect(steps).not.toEqual([]);
          expect(steps.filter((step) => /^SCAN (comments|next|reply|top)\b/.test(step))).toEqual([]);
          // Each step of the walk looks up its comment in one index, and the page reads each comment once.
          expect(readsOf(steps)).toBeLessThanOrEqual(2 * limits.page.comments + 5);
          for (const step of steps.filter((one) => /^SEARCH (reply|top) /.test(one)))
            expect(step).toMatch(/[ ,]id\)?[<>]/);
          expect(steps.filter((step) => step.includes('TEMP B-TREE')).length).toBeLessThan(2);
        }
      }
    });
});
