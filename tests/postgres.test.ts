import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyPostgres } from './databases.ts';
import type { Database, Writer } from '../src/server/db/database.ts';
import { migrate } from '../src/server/db/migrate.ts';
import { openPostgres } from '../src/server/db/postgres.ts';

const url = process.env.TEST_DATABASE_URL ?? '';

/** Opens when this many have arrived; later ones walk through. */
function meeting(people: number): () => Promise<void> {
  let arrived = 0;
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    if (++arrived === people) open();
    return opened;
  };
}

const bump = (trx: Writer, bucket: string) =>
  trx
    .updateTable('rates')
    .set((eb) => ({ count: eb('count', '+', 1) }))
    .where('bucket', '=', bucket)
    .execute();

describe.skipIf(url === '')('PostgreSQL', () => {
  async function opened(onError?: (error: Error) => void): Promise<Database> {
    const db = openPostgres(await emptyPostgres(url), { connections: 4, ...(onError && { onError }) });
    onTestFinished(() => db.close());
    await migrate(db);
    return db;
  }

  it('makes a change again where two changes wait for each other, and loses neither', async () => {
    const db = await opened();
    const rows = ['a', 'b'].map((bucket) => ({ bucket, window_start: 0, count: 0 }));
    await db.write((trx) => trx.insertInto('rates').values(rows).execute());
    const bothHoldOne = meeting(2);
    let runs = 0;
    const change = (first: string, second: string) =>
      db.write(async (trx) => {
        runs++;
        await bump(trx, first);
        await bothHoldOne();
        await bump(trx, second);
      });
    await Promise.all([change('a', 'b'), change('b', 'a')]);
    const counts = await db.read.selectFrom('rates').select('count').execute();
    expect(counts.map((row) => row.count)).toEqual([2, 2]);
    expect(runs).toBe(3);
  });

  it('goes on after the server has dropped its connections, and tells of it', async () => {
    let told = (_: Error) => {};
    const dropped = new Promise<Error>((resolve) => (told = resolve));
    const db = await opened((error) => told(error));
    await sql`select 1`.execute(db.read);
    const drop = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'equal-say' and datname = current_database() and pid <> pg_backend_pid()`;
    await drop.execute(db.writer);
    expect((await dropped).message).toMatch(/terminating connection/);
    await expect(sql`select 1 as x`.execute(db.read)).resolves.toMatchObject({ rows: [{ x: 1 }] });
  });

  it('opens again what was stopped while a change was in hand, without that change', async () => {
    const db = await opened(() => {});
    const lost = db.write(async (trx) => {
      await trx.insertInto('meta').values({ key: 'a', value: 'x' }).execute();
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx);
    });
    // In the words of the database, or of the socket it closed.
    await expect(lost).rejects.toThrow(/terminat|ECONNRESET/);
    await db.write((trx) => trx.insertInto('meta').values({ key: 'b', value: 'x' }).execute());
    expect(await db.read.selectFrom('meta').select('key').execute()).toEqual([{ key: 'b' }]);
  });
});
