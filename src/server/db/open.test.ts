import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from './open.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'equal-say-open-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

it.each([
  ['a plain path', (path: string) => path],
  ['sqlite:', (path: string) => `sqlite:${path}`],
  ['sqlite://', (path: string) => `sqlite://${path}`],
  ['file:', (path: string) => `file:${path}`],
  ['file://', (path: string) => `file://${path}`],
])('opens a SQLite file named by %s, making its folder', async (_, url) => {
  const path = join(folder(), 'new', 'data.sqlite');
  const db = openDatabase(url(path));
  onTestFinished(() => db.close());
  expect(db.dialect).toBe('sqlite');
  expect(existsSync(path)).toBe(true);
});

it.each(['postgres://nobody@127.0.0.1:1/none', 'postgresql://nobody@127.0.0.1:1/none'])(
  'opens PostgreSQL for %s, connecting only when asked something',
  async (url) => {
    const db = openDatabase(url);
    expect(db.dialect).toBe('postgres');
    await expect(sql`select 1`.execute(db.read)).rejects.toThrow(/ECONNREFUSED/);
    await db.close();
  },
);

it('says which kinds it knows, and never repeats the address, which may hold a password', () => {
  expect(() => openDatabase('mysql://me:hunter2@db/x')).toThrow('Unknown kind of database: "mysql:"');
  expect(() => openDatabase('mysql://me:hunter2@db/x')).not.toThrow('hunter2');
  expect(() => openDatabase('')).toThrow('empty');
  expect(() => openDatabase('sqlite:')).toThrow('empty');
});
