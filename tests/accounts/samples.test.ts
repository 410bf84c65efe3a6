import { expect, it } from 'vitest';
import type { Database } from '../../src/server/db/database.ts';
import { plantSamples } from '../../src/server/operator/samples.ts';
import { eachDatabase } from '../databases.ts';
import { post, secret } from './open-site.ts';

const posts = async (db: Database) => (await db.read.selectFrom('posts').select('slug').execute()).length;
const plant = (db: Database, wanted = true) => plantSamples(db, { secret, now: Date.now(), wanted });

eachDatabase('Samples', (open) => {
  it('come once, even when two servers start on one database', async () => {
    const db = await open();
    await Promise.all([plant(db), plant(db)]);
    const planted = await posts(db);
    expect(planted).toBeGreaterThan(0);
    await plant(db);
    expect(await posts(db)).toBe(planted);
  });

  it('do not come back when everything was deleted', async () => {
    const db = await open();
    await plant(db);
    await db.write(async (trx) => {
      for (const table of [
        ...(['appeals', 'reports', 'cases'] as const),
        ...(['wall', 'wall_counts', 'change_notes', 'trying', 'post_tags'] as const),
        ...(['summary_comments', 'summaries', 'tallies', 'standings', 'branch_counts'] as const),
        ...(['heard', 'votes', 'participants', 'comments', 'posts'] as const),
      ]) {
        if (table === 'comments') await trx.updateTable(table).set({ parent_id: null }).execute();
        await trx.deleteFrom(table).execute();
      }
    });
    await plant(db);
    expect(await posts(db)).toBe(0);
  });

  it('never come when they were not wanted at first, or when there are posts already', async () => {
    const unwanted = await open();
    await plant(unwanted, false);
    await plant(unwanted, true);
    expect(await posts(unwanted)).toBe(0);

    const used = await open();
    await post(used);
    await plant(used);
    expect(await posts(used)).toBe(1);
  });
});
