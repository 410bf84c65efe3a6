import { expect, it } from 'vitest';
import { siblings, storeThread } from '../../../tests/api/big-thread.ts';
import { plansOf, readsOf } from '../../../tests/api/plans.ts';
import { storePost } from '../../../tests/api/site.ts';
import { eachDatabase } from '../../../tests/databases.ts';
import { firstRepliesBelow } from './first-replies.ts';

const from = Date.UTC(2026, 1, 1);

eachDatabase('the first replies below a comment with 5,000', (open) => {
  it('are looked up one by one, before the database knows anything about the table', async () => {
    const db = await open();
    const [first = ''] = await storeThread(db, await storePost(db, 'a', from), siblings(5000), from);
    const steps = await plansOf(db, ({ read }) => firstRepliesBelow(read, [first], 80));
    expect(steps.filter((step) => /^SCAN (comments|reply)\b/.test(step))).toEqual([]);
    expect(readsOf(steps)).toBeLessThanOrEqual(100);
    expect(await firstRepliesBelow(db.read, [first], 80)).toHaveLength(3);
  });
});
