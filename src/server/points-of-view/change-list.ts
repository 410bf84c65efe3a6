import { sql } from 'kysely';
import type { Database, Reader, Writer } from '../db/database.ts';
import { newId } from '../ids.ts';
import { lockPost } from '../posts/store.ts';
import { rescorePost } from '../votes/scores.ts';
import type { List, ListEntry } from './list.ts';

/** In `meta` while common ground does not follow the list yet: a stop half-way is made up for at the next start. */
const toRescore = 'points-of-view-to-rescore';

export async function readList(db: Reader): Promise<List> {
  const rows = await db
    .selectFrom('points_of_view')
    .selectAll()
    .orderBy(sql`case when retired_at is null then 0 else 1 end`)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, group_name, choice, retired_at }) => ({
    id,
    names: name === null ? null : { one: name, group: group_name ?? name, choice: choice ?? name },
    retiredAt: retired_at,
  }));
}

/** Servers that start together change the list one after the other. It ends with the transaction. */
async function lockList(trx: Writer): Promise<void> {
  await trx
    .insertInto('meta')
    .values({ key: 'points-of-view-lock', value: '' })
    .onConflict((on) => on.column('key').doUpdateSet({ value: '' }))
    .execute();
}

async function put(trx: Writer, { id, names, retiredAt }: ListEntry, position: number): Promise<void> {
  const row = {
    position,
    name: names?.one ?? null,
    group_name: names?.group ?? null,
    choice: names?.choice ?? null,
    retired_at: retiredAt,
  };
  await trx
    .insertInto('points_of_view')
    .values({ id, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
}

const offeredIn = (list: List): string =>
  list
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ id }) => id)
    .sort()
    .join();

/**
 * Changes the list in one transaction: every page says the new names from then on. Then, debate by debate, common ground
 * comes to be among those who are offered now. Gives the list, and whether it has changed. What `decide` throws leaves
 * everything as it was. The server may be running.
 */
export async function changeList(
  db: Database,
  decide: (list: List) => List,
  now: number,
): Promise<{ list: List; isChanged: boolean }> {
  const done = await db.write(async (trx) => {
    await lockList(trx);
    const before = await readList(trx);
    const list = decide(before);
    if (JSON.stringify(list) === JSON.stringify(before)) return { list, isChanged: false };
    for (const [position, entry] of list.entries()) await put(trx, entry, position);
    await trx
      .updateTable('posts')
      .set({ revision: sql<number>`revision + 1` })
      .execute();
    if (offeredIn(list) !== offeredIn(before)) {
      const value = newId(now);
      await trx
        .insertInto('meta')
        .values({ key: toRescore, value })
        .onConflict((on) => on.column('key').doUpdateSet({ value }))
        .execute();
    }
    return { list, isChanged: true };
  });
  await rescoreIfNeeded(db);
  return done;
}

/** Finishes what a change of the list has begun, a transaction for each debate. */
export async function rescoreIfNeeded(db: Database): Promise<void> {
  const asked = await db.read
    .selectFrom('meta')
    .select('value')
    .where('key', '=', toRescore)
    .executeTakeFirst();
  if (asked === undefined) return;
  const posts = await db.read.selectFrom('posts').select('id').orderBy('id').execute();
  for (const { id } of posts)
    await db.write(async (trx) => {
      await lockPost(trx, { id });
      await rescorePost(trx, id);
    });
  // The list may have changed again meanwhile, and whoever did that is not done.
  await db.write((trx) =>
    trx.deleteFrom('meta').where('key', '=', toRescore).where('value', '=', asked.value).execute(),
  );
}
