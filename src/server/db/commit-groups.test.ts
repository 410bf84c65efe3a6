import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import type { Database, Reader } from './database.ts';
import { migrate } from './migrate.ts';
import { sqliteDatabase } from './sqlite-database.ts';
import type { SqliteConnection } from './sqlite-engine.ts';
import { openSqlite } from './sqlite-node.ts';

/** A real database that tells what was executed beside statements, and can be made to fail there. */
async function watched(failAt: (sql: string) => boolean = () => false) {
  const engine = new DatabaseSync(':memory:');
  const told: string[] = [];
  const connection: SqliteConnection = {
    prepare: (sql) => {
      const prepared = engine.prepare(sql);
      return {
        returnsRows: prepared.columns().length > 0,
        all: (params) => prepared.all(...params) as Record<string, unknown>[],
        run: (params) => prepared.run(...params),
      };
    },
    exec: (sql) => {
      told.push(sql);
      if (failAt(sql)) throw new Error('the disk is broken');
      engine.exec(sql);
    },
    close: () => engine.isOpen && engine.close(),
  };
  const db = sqliteDatabase(connection, { soon: setImmediate });
  onTestFinished(() => db.close());
  engine.exec('create table meta (key text primary key, value text not null)');
  return { db, commits: () => told.filter((sql) => sql === 'commit').length };
}

async function twoServers(): Promise<[Database, Database]> {
  const folder = mkdtempSync(join(tmpdir(), 'equal-say-groups-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [one, other] = [openSqlite(join(folder, 'x.sqlite')), openSqlite(join(folder, 'x.sqlite'))];
  onTestFinished(async () => void (await Promise.all([one.close(), other.close()])));
  await migrate(one);
  return [one, other];
}

const put = (db: Reader, key: string) => db.insertInto('meta').values({ key, value: 'x' }).execute();
const keys = async (db: Reader) =>
  (await db.selectFrom('meta').select('key').orderBy('key').execute()).map(({ key }) => key);
const outcomes = async (all: Promise<unknown>[]) =>
  (await Promise.allSettled(all)).map((one) => (one.status === 'fulfilled' ? 'kept' : String(one.reason)));

it('commits changes that come together once, and tells nobody before', async () => {
  const { db, commits } = await watched();
  const seen: number[] = [];
  const change = (key: string) => db.write((trx) => put(trx, key)).then(() => seen.push(commits()));
  await Promise.all(['a', 'b', 'c'].map(change));
  expect(seen).toEqual([1, 1, 1]);
  await change('d');
  expect(commits()).toBe(2);
});

it('takes back a change that fails, alone, and tells it so after the others are kept', async () => {
  const { db, commits } = await watched();
  const told: number[] = [];
  const failing = db
    .write(async (trx) => {
      await put(trx, 'b');
      throw new Error('on purpose');
    })
    .finally(() => told.push(commits()));
  const all = [db.write((trx) => put(trx, 'a')), failing, db.write((trx) => put(trx, 'c'))];
  expect(await outcomes(all)).toEqual(['kept', 'Error: on purpose', 'kept']);
  expect(told).toEqual([1]);
  expect(await keys(db.read)).toEqual(['a', 'c']);
});

it('lets a change see what those before it in the group wrote', async () => {
  const { db } = await watched();
  const [, seen] = await Promise.all([db.write((trx) => put(trx, 'a')), db.write((trx) => keys(trx))]);
  expect(seen).toEqual(['a']);
});

it('fails all changes of a COMMIT that fails, keeps none of them, and goes on', async () => {
  let broken = true;
  const { db } = await watched((sql) => broken && sql === 'commit');
  const all = ['a', 'b'].map((key) => db.write((trx) => put(trx, key)));
  expect(await outcomes(all)).toEqual(['Error: the disk is broken', 'Error: the disk is broken']);
  broken = false;
  await db.write((trx) => put(trx, 'c'));
  expect(await keys(db.read)).toEqual(['c']);
});

it('commits what is open before a single statement that may write', async () => {
  const { db, commits } = await watched();
  const change = db.write((trx) => put(trx, 'a'));
  const single = put(db.writer, 'b').then(() => expect(commits()).toBe(1));
  await Promise.all([change, single, db.write((trx) => put(trx, 'c'))]);
  expect(await keys(db.read)).toEqual(['a', 'b', 'c']);
  expect(commits()).toBe(2);
});

it('keeps no group open for more than 32 changes', async () => {
  const { db, commits } = await watched();
  await Promise.all(Array.from({ length: 100 }, (_, at) => db.write((trx) => put(trx, String(at)))));
  expect(commits()).toBeGreaterThanOrEqual(4);
});

it('lets another server write while this one never stops', async () => {
  const [busy, other] = await twoServers();
  let over = false;
  let written = 0;
  const writer = async (name: number) => {
    for (let at = 0; !over; at += 1, written += 1) await busy.write((trx) => put(trx, `${name}:${at}`));
  };
  const writers = Array.from({ length: 20 }, (_, name) => writer(name));
  for (let at = 0; at < 20; at += 1) await other.write((trx) => put(trx, `other:${at}`));
  over = true;
  await Promise.all(writers);
  expect((await keys(other.read)).length).toBe(written + 20);
});
