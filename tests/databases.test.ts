import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../src/server/db/database.ts';
import { openSqliteWasm } from '../src/server/db/sqlite-wasm.ts';
import { migrate } from '../src/server/db/migrate.ts';
import { eachDatabase } from './databases.ts';

const put = (db: Reader, key: string, value = 'x') => db.insertInto('meta').values({ key, value }).execute();
const keys = async (db: Reader) =>
  (await db.selectFrom('meta').select('key').orderBy('key').execute()).map((row) => row.key);

/** Opens when told to. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

eachDatabase('a database', (open) => {
  it('keeps what a change wrote, and gives what the change returned', async () => {
    const db = await open();
    expect(await db.write(async (trx) => (await put(trx, 'a')).length)).toBe(1);
    expect(await keys(db.read)).toEqual(['a']);
  });

  it('keeps nothing of a change that fails, and tells why it failed', async () => {
    const db = await open();
    const failing = db.write(async (trx) => {
      await put(trx, 'a');
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await keys(db.read)).toEqual([]);
    await db.write((trx) => put(trx, 'b'));
    expect(await keys(db.read)).toEqual(['b']);
  });

  it('keeps nothing of a change whose statement the database refuses', async () => {
    const db = await open();
    await expect(
      db.write(async (trx) => {
        await put(trx, 'a');
        await put(trx, 'a');
      }),
    ).rejects.toThrow(/unique/i);
    expect(await keys(db.read)).toEqual([]);
  });

  it('reads without waiting for a change in hand, and sees nothing of it', async () => {
    const db = await open();
    const [wrote, end] = [gate(), gate()];
    const change = db.write(async (trx) => {
      await put(trx, 'a');
      wrote.open();
      await end.opened;
    });
    await wrote.opened;
    expect(await keys(db.read)).toEqual([]);
    end.open();
    await change;
    expect(await keys(db.read)).toEqual(['a']);
  });

  it('refuses to write through the side that reads', async () => {
    const db = await open();
    await expect(put(db.read, 'a')).rejects.toThrow(/read.?only/i);
  });

  it('loses no step of many changes at once', async () => {
    const db = await open();
    await db.write((trx) =>
      trx.insertInto('rates').values({ bucket: 'b', window_start: 0, count: 0 }).execute(),
    );
    const step = () =>
      db.write(async (trx) => {
        const { count } = await trx
          .updateTable('rates')
          .set((eb) => ({ count: eb('count', '+', 1) }))
          .where('bucket', '=', 'b')
          .returning('count')
          .executeTakeFirstOrThrow();
        return count;
      });
    const seen = await Promise.all(Array.from({ length: 40 }, step));
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('gives times and counts as numbers', async () => {
    const db = await open();
    const now = 1_795_359_989_123;
    const { numUpdatedOrInserted } = await db.write(async (trx) => {
      const [result] = await trx
        .insertInto('rates')
        .values({ bucket: 'b', window_start: now, count: 3 })
        .execute();
      return { numUpdatedOrInserted: Number(result?.numInsertedOrUpdatedRows) };
    });
    expect(numUpdatedOrInserted).toBe(1);
    const row = await db.read
      .selectFrom('rates')
      .select((eb) => [
        'window_start',
        'count',
        eb.fn.countAll().as('rows'),
        eb.fn.sum('window_start').as('sum'),
      ])
      .groupBy('bucket')
      .executeTakeFirst();
    expect({ ...row }).toEqual({ window_start: now, count: 3, rows: 1, sum: now });
  });

  it('tells how many rows a change touched', async () => {
    const db = await open();
    await db.write(async (trx) => {
      await put(trx, 'a');
      await put(trx, 'b');
    });
    const [result] = await db.write((trx) => trx.updateTable('meta').set({ value: 'y' }).execute());
    expect(result?.numUpdatedRows).toBe(2n);
  });

  it('refuses to change or delete a line of the moderation log', async () => {
    const db = await open();
    const line = {
      id: '1',
      at: 1,
      action: 'debate-closed',
      person_id: 'p',
      by: 'm@example.org',
      reason: null,
      note: null,
      post_id: 'x',
      comment_id: null,
    } as const;
    await db.write((trx) => trx.insertInto('moderation_log').values(line).execute());
    const update = db.write((trx) => trx.updateTable('moderation_log').set({ note: 'other' }).execute());
    await expect(update).rejects.toThrow('append-only');
    const remove = db.write((trx) => trx.deleteFrom('moderation_log').execute());
    await expect(remove).rejects.toThrow('append-only');
    expect(await db.read.selectFrom('moderation_log').selectAll().executeTakeFirst()).toMatchObject(line);
  });

  it('refuses a comment on a post that is not there', async () => {
    const db = await open();
    const lone = db.write((trx) =>
      trx.insertInto('heard').values({ post_id: 'nowhere', point_of_view: 'family', comments: 1 }).execute(),
    );
    await expect(lone).rejects.toThrow(/foreign key/i);
  });

  it('has nothing left to migrate, and writes nothing then', async () => {
    const db = await open();
    const unwritable = { ...db, write: () => Promise.reject(new Error('wrote')) };
    await expect(migrate(unwritable)).resolves.toBeUndefined();
  });

  it('refuses a database newer than the program, in plain words', async () => {
    const db = await open();
    await db.write((trx) => sql`insert into migrations (number) values (999)`.execute(trx));
    await expect(migrate(db)).rejects.toThrow('made by a newer Equal Say');
  });

  it('can be closed twice', async () => {
    const db = await open();
    await keys(db.read);
    await db.close();
  });
});

describe('a database in WebAssembly', () => {
  it('has the same tables and keeps the same promises', async () => {
    const db = await openSqliteWasm();
    await migrate(db);
    await migrate(db);
    await expect(db.write(async (trx) => [await put(trx, 'a'), await put(trx, 'a')])).rejects.toThrow(
      /unique/i,
    );
    await db.write((trx) => put(trx, 'b'));
    expect(await keys(db.read)).toEqual(['b']);
    await db.close();
  });
});
