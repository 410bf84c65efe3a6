import { type Kysely, sql } from 'kysely';
import type { Database, DialectName, Reader, Writer } from './database.ts';
import * as start from './migrations/0001-start.ts';
import * as wholeDebate from './migrations/0002-whole-debate.ts';
import * as staff from './migrations/0003-staff.ts';
import * as debate from './migrations/0004-debate.ts';
import * as moderation from './migrations/0005-moderation.ts';
import * as searching from './migrations/0006-search.ts';
import * as quotes from './migrations/0007-quotes.ts';
import * as languages from './migrations/0007-languages.ts';
import * as easyRead from './migrations/0007-easy-read.ts';

type Migration = { up: (db: Kysely<unknown>, dialect: DialectName) => Promise<void> };

/** In order; never changed once released, only added to. */
const migrations: readonly Migration[] = [
  start,
  wholeDebate,
  staff,
  debate,
  moderation,
  searching,
  quotes,
  easyRead,
  languages,
];

/** The key of the lock that servers starting together on one PostgreSQL database take turns with. */
const lock = 7_305_114_903;

/**
 * Brings the tables to what this version of the program needs: all of it or nothing. Safe to call from several servers
 * at once; writes nothing when there is nothing to do. Throws when the database is newer than the program.
 */
export async function migrate(db: Database, list: readonly Migration[] = migrations): Promise<void> {
  if ((await version(db.read, db.dialect)) === list.length) return;
  await db.write(async (trx) => {
    if (db.dialect === 'postgres') await waitForOthers(trx);
    await sql`create table if not exists migrations (number integer primary key)`.execute(trx);
    const done = await version(trx, db.dialect);
    if (done > list.length)
      throw new Error(
        `The database is at version ${done}, made by a newer Equal Say. This one knows versions up to ${list.length}.`,
      );
    for (const [index, migration] of list.entries()) {
      if (index < done) continue;
      await migration.up(trx as unknown as Kysely<unknown>, db.dialect);
      await sql`insert into migrations (number) values (${index + 1})`.execute(trx);
    }
  });
}

/** How many migrations the database has had. */
async function version(db: Reader, dialect: DialectName): Promise<number> {
  const table =
    dialect === 'sqlite'
      ? sql`select 1 from sqlite_master where type = 'table' and name = 'migrations'`
      : sql`select 1 where to_regclass('migrations') is not null`;
  if ((await table.execute(db)).rows.length === 0) return 0;
  const { rows } = await sql<{
    number: number;
  }>`select coalesce(max(number), 0) as number from migrations`.execute(db);
  return rows[0]?.number ?? 0;
}

/** SQLite's transaction is the lock itself; PostgreSQL's many connections need one. It ends with the transaction. */
async function waitForOthers(trx: Writer): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(trx);
  await sql`set local lock_timeout = 0`.execute(trx);
  await sql`select pg_advisory_xact_lock(${lock})`.execute(trx);
}
