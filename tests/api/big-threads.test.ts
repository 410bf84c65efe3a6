import { type KyselyPlugin, sql } from 'kysely';
import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import { threadOrders } from '../../src/contract/vocabulary.ts';
import type { ThreadPage } from '../../src/contract/comment.ts';
import { readContext } from '../../src/server/comments/context-store.ts';
import { readReplies, readThread } from '../../src/server/comments/thread-store.ts';
import type { Database, Writer } from '../../src/server/db/database.ts';
import { eachDatabase } from '../databases.ts';
import { chain, siblings, storeThread, topLevel } from './big-thread.ts';
import { plansOf, readsOf } from './plans.ts';
import { siteOn, storePost } from './site.ts';

const many = 10_000;
const from = Date.UTC(2026, 1, 1);

const shapes = { topLevel, chain, siblings };

async function bigThread(db: Database, shape: keyof typeof shapes) {
  const postId = await storePost(db, shape, from);
  const ids = await storeThread(db, postId, shapes[shape](many), from);
  if (db.dialect === 'postgres') await db.write((trx) => sql`analyze`.execute(trx));
  return { postId, first: ids[0] ?? '', last: ids.at(-1) ?? '' };
}

function expectOnlyLookups(steps: readonly string[]): void {
  expect(steps).not.toEqual([]);
  expect(steps.filter((step) => /^SCAN (comments|reply|above)\b/.test(step))).toEqual([]);
  expect(readsOf(steps)).toBeLessThanOrEqual(300);
}

eachDatabase('a thread of 10,000 comments', (open) => {
  for (const shape of ['topLevel', 'chain', 'siblings'] as const)
    it(`(${shape}) is read by looking up the page's comments and no others`, async () => {
      const db = await open();
      const { postId, first, last } = await bigThread(db, shape);
      for (const order of threadOrders) {
        let next: string | undefined;
        const steps = await plansOf(db, async ({ read }) => {
          next =
            (await readThread(read, { id: postId, voteFirst: false }, order, undefined)).next ?? undefined;
        });
        expectOnlyLookups(steps);
        // The first replies are sorted; the top-level comments come in order from their index.
        expect(steps.filter((step) => step.includes('TEMP B-TREE FOR ORDER BY')).length).toBeLessThan(2);
        expectOnlyLookups(
          await plansOf(db, ({ read }) => readThread(read, { id: postId, voteFirst: false }, order, next)),
        );
      }
      for (const id of [first, last]) {
        expectOnlyLookups(
          await plansOf(db, ({ read }) => readReplies(read, { commentId: id, voteFirst: false }, undefined)),
        );
        expectOnlyLookups(await plansOf(db, ({ read }) => readContext(read, id)));
      }
    });

  it('takes a reply at the end of a chain as easily as any other', async () => {
    const db = await open();
    const { last } = await bigThread(db, 'chain');
    let updates = 0;
    const counter: KyselyPlugin = {
      transformQuery: ({ node }) => {
        if (node.kind === 'UpdateQueryNode') updates += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const counting: Database = {
      ...db,
      write: (change) => db.write((trx) => change(trx.withPlugin(counter) as Writer)),
    };
    await siteOn(counting).comment('guest', 'chain', { parentId: last });
    expect(updates).toBeLessThan(10);
    const { comments } = await readContext(db.read, last);
    expect(comments.find(({ id }) => id === last)?.replyCount).toBe(1);
  });

  it('shows a comment at the end of a chain with its top-level one and its nearest ancestors', async () => {
    const db = await open();
    const { first, last } = await bigThread(db, 'chain');
    const { comments, skippedAncestors } = await readContext(db.read, last);
    expect(comments[0]?.id).toBe(first);
    expect(comments.at(-1)?.id).toBe(last);
    expect(comments).toHaveLength(limits.page.ancestors + 2);
    expect(skippedAncestors).toBe(many - 1 - 1 - limits.page.ancestors);
    for (const [index, comment] of comments.entries())
      if (index > 1) expect(comment.parentId).toBe(comments[index - 1]?.id);
  });

  it('gives every sibling exactly once, page by page', async () => {
    const db = await open();
    const { first } = await bigThread(db, 'siblings');
    const seen = new Set<string>();
    let pages = 0;
    for (let next: string | null | undefined; next !== null; pages += 1) {
      const page: ThreadPage = await readReplies(db.read, { commentId: first, voteFirst: false }, next);
      for (const { id } of page.comments) seen.add(id);
      next = page.next;
    }
    expect(seen.size).toBe(many - 1);
    expect(pages).toBe(Math.ceil((many - 1) / limits.page.replies));
  });
});
