import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Reader } from '../../src/server/db/database.ts';
import { castVote } from '../../src/server/votes/store.ts';
import { readBothSides, readCommonGround } from '../../src/server/votes/views-store.ts';
import { eachDatabase } from '../databases.ts';
import { storeThread, topLevel } from './big-thread.ts';
import { plansOf, readsOf } from './plans.ts';
import { storePost } from './site.ts';

const many = 10_000;
const from = Date.UTC(2026, 1, 1);

eachDatabase('a debate of 10,000 comments that people vote on', (open) => {
  const bigDebate = async () => {
    const db = await open();
    const debate = { id: await storePost(db, 'big', from), voteFirst: false };
    const ids = await storeThread(db, debate.id, topLevel(many), from);
    const [other] = await storeThread(db, await storePost(db, 'other', from), topLevel(1), from + many);
    await db.write(async (trx) => {
      await sql`update comments set agreed_across = 2 + created_at % 2, common = 1 + (created_at % 97) / 100.0,
        kind = case when created_at % 3 = 0 then 'differ' else 'agree' end`.execute(trx);
      await sql`insert into tallies (comment_id, point_of_view, agree, disagree, unsure)
        select comments.id, points_of_view.id, 7, 1, 0 from comments cross join points_of_view`.execute(trx);
      if (db.dialect === 'postgres') await sql`analyze`.execute(trx);
    });
    return { db, debate, ids, other };
  };

  it('gives each page of its common ground and of its sides by looking up these comments and no others', async () => {
    const { db, debate } = await bigDebate();
    type Page = (read: Reader, after: string | undefined) => Promise<string | null | undefined>;
    const pages: [Page, sorts: number][] = [
      // The list of points of view, a handful, is sorted.
      [async (read, after) => (await readCommonGround(read, debate, after)).next, 1],
      [async (read, after) => (await readBothSides(read, debate, { side: 'agree', after })).agree?.next, 0],
      [async (read, after) => (await readBothSides(read, debate, { side: 'differ', after })).differ?.next, 0],
    ];
    for (const [page, sorts] of pages) {
      let next: string | null | undefined;
      for (let n = 0; n < 3; n += 1) {
        const after = next ?? undefined;
        const steps = await plansOf(db, async ({ read }) => {
          next = await page(read, after);
        });
        expect(next).toBeTypeOf('string');
        expect(steps.filter((step) => /^SCAN (?:comments|tallies)\b/.test(step))).toEqual([]);
        expect(steps.filter((step) => /TEMP B-TREE|\(Sort\)/.test(step)).length).toBeLessThanOrEqual(sorts);
        expect(readsOf(steps)).toBeLessThanOrEqual(50);
      }
    }
  });

  it('takes a vote with as many statements as a debate of one comment', async () => {
    const { db, ids, other } = await bigDebate();
    const statements = async (id: string) => {
      let count = 0;
      await db.write(async (trx) => {
        const counting = trx.withPlugin({
          transformQuery: ({ node }) => {
            count += 1;
            return node;
          },
          transformResult: async ({ result }) => result,
        });
        const person = { id: 'person', role: 'guest', bannedUntil: null, mutedUntil: null } as const;
        await castVote(counting as typeof trx, person, id, { vote: 'agree', at: from });
      });
      return count;
    };
    expect(await statements(ids[5000] ?? '')).toBeLessThanOrEqual((await statements(other ?? '')) + 1);
  });
});
