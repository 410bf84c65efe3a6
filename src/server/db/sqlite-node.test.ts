import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import type { Database, Reader } from './database.ts';
import { migrate } from './migrate.ts';
import { openSqlite } from './sqlite-node.ts';

function path(): string {
  const folder = mkdtempSync(join(tmpdir(), 'equal-say-sqlite-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'data.sqlite');
}

function opened(file: string, patience = 10_000): Database {
  const db = openSqlite(file, { patience });
  onTestFinished(() => db.close());
  return db;
}

const put = (db: Reader, key: string) => db.insertInto('meta').values({ key, value: 'x' }).execute();
const count = async (db: Reader) => (await db.selectFrom('meta').selectAll().execute()).length;

it('flushes every change to the disk before it says so', async () => {
  const db = opened(path());
  const pragma = async (name: string) => (await sql.raw<object>(`pragma ${name}`).execute(db.writer)).rows[0];
  expect({ ...(await pragma('journal_mode')) }).toEqual({ journal_mode: 'wal' });
  expect({ ...(await pragma('synchronous')) }).toEqual({ synchronous: 2 });
  expect({ ...(await pragma('foreign_keys')) }).toEqual({ foreign_keys: 1 });
});

it('keeps the file from other people of the machine', () => {
  const file = path();
  opened(file);
  expect(statSync(file).mode & 0o077).toBe(0);
});

it('leaves nothing of an erased text in the file', async () => {
  const file = path();
  const db = opened(file);
  await migrate(db);
  const value = 'taken back '.repeat(100);
  await db.write((trx) => trx.insertInto('meta').values({ key: 'a', value }).execute());
  await db.write((trx) => trx.updateTable('meta').set({ value: '' }).execute());
  await db.close();
  expect(readFileSync(file, 'latin1')).not.toContain('taken back');
});

it('gives up a change inside a change in plain words instead of hanging', async () => {
  const db = opened(path(), 20);
  await migrate(db);
  const nested = db.write(async () => db.write((trx) => put(trx, 'a')));
  await expect(nested).rejects.toThrow('still in use by another transaction');
  await db.write((trx) => put(trx, 'b'));
  expect(await count(db.read)).toBe(1);
});

it('waits for a change of another server, and lets its own readers read meanwhile', async () => {
  const file = path();
  const [one, other] = [opened(file), opened(file)];
  await migrate(one);
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  let inHand = () => {};
  const begun = new Promise<void>((resolve) => (inHand = resolve));
  const slow = one.write(async (trx) => {
    await put(trx, 'slow');
    inHand();
    await ended;
  });
  await begun;
  const single = other.writer
    .insertInto('meta')
    .values({ key: 'single', value: 'x' })
    .returning('key')
    .execute();
  const waiting = other.write((trx) => put(trx, 'waiting'));
  expect(await count(other.read)).toBe(0);
  end();
  await Promise.all([slow, waiting, single]);
  expect(await count(other.read)).toBe(3);
});

it('says that the database is busy when another server does not finish', async () => {
  const file = path();
  const one = opened(file);
  await migrate(one);
  const impatient = opened(file, 20);
  await one.write(async () => {
    await expect(impatient.write((trx) => put(trx, 'a'))).rejects.toThrow('database is locked');
  });
});

it('finishes the change in hand before it closes, and leaves everything in the one file', async () => {
  const file = path();
  const db = openSqlite(file);
  await migrate(db);
  const change = db.write(async (trx) => {
    await put(trx, 'a');
    await put(trx, 'b');
  });
  await db.close();
  await change;
  const copy = `${file}-copy`;
  copyFileSync(file, copy);
  expect(await count(opened(copy).read)).toBe(2);
});

it('keeps a database in memory, where a reader waits for the change in hand', async () => {
  const db = opened(':memory:');
  await migrate(db);
  const change = db.write((trx) => put(trx, 'a'));
  expect(await count(db.read)).toBe(1);
  await change;
});

it('goes on after SQLite itself gave a change up', async () => {
  const db = opened(path());
  await migrate(db);
  await sql`pragma max_page_count = 60`.execute(db.writer);
  const huge = db.write((trx) =>
    trx
      .insertInto('meta')
      .values({ key: 'a', value: 'x'.repeat(1e6) })
      .execute(),
  );
  await expect(huge).rejects.toThrow('full');
  await db.write((trx) => put(trx, 'b'));
  expect(await count(db.read)).toBe(1);
});

it('refuses to read a number beyond 2^53 rather than give another one', async () => {
  const db = opened(':memory:');
  await expect(sql`select 9007199254740993 as x`.execute(db.read)).rejects.toThrow(/too large/);
});
