import type { Database } from '../db/database.ts';
import { seedSamples } from '../import/samples.ts';

/**
 * Sample posts, once in the life of a database and only in an empty one. That it was decided stands in the same
 * transaction as the samples, so that servers starting together plant once, and posts deleted later stay away.
 */
export async function plantSamples(
  db: Database,
  { secret, now, wanted }: { secret: string; now: number; wanted: boolean },
): Promise<void> {
  const decided = await db.read
    .selectFrom('meta')
    .select('key')
    .where('key', '=', 'samples')
    .executeTakeFirst();
  if (decided) return;
  await db.write(async (trx) => {
    const mine = await trx
      .insertInto('meta')
      .values({ key: 'samples', value: wanted ? 'planted' : 'not wanted' })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .executeTakeFirst();
    const post = await trx.selectFrom('posts').select('id').limit(1).executeTakeFirst();
    if (!mine || post || !wanted) return;
    await seedSamples({ ...db, read: trx, writer: trx, write: (change) => change(trx) }, { secret, now });
  });
}
