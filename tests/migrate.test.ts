import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../src/server/db/database.ts';
import { migrate } from '../src/server/db/migrate.ts';
import { openPostgres } from '../src/server/db/postgres.ts';
import { openSqlite } from '../src/server/db/sqlite-node.ts';
import { emptyPostgres } from './databases.ts';

/** Gives the same new database to each that asks, as to servers of one site. */
type OpenAgain = () => Database;

async function emptySqlite(): Promise<OpenAgain> {
  const folder = mkdtempSync(join(tmpdir(), 'equal-say-migrate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return () => openSqlite(join(folder, 'data.sqlite'));
}

const url = process.env.TEST_DATABASE_URL;
const kinds: [string, () => Promise<OpenAgain>][] = [['SQLite', emptySqlite]];
if (url)
  kinds.push([
    'PostgreSQL',
    async () => {
      const address = await emptyPostgres(url);
      return () => openPostgres(address, { connections: 2 });
    },
  ]);

const adds = (value: string) => ({
  up: async (db: Kysely<unknown>) => {
    await sql`insert into words (word) values (${value})`.execute(db);
  },
});
const makesWords = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.createTable('words').addColumn('word', 'text').execute();
  },
};
const words = async (db: Database) =>
  (await sql<{ word: string }>`select word from words order by word`.execute(db.read)).rows.map(
    (row) => row.word,
  );

describe.each(kinds)('migration on %s', (_, empty) => {
  it('happens once when several servers start together on a new database', async () => {
    const open = await empty();
    const servers = Array.from({ length: 4 }, open);
    onTestFinished(async () => void (await Promise.all(servers.map((server) => server.close()))));
    await Promise.all(servers.map((server) => migrate(server, [makesWords, adds('a')])));
    for (const server of servers) expect(await words(server)).toEqual(['a']);
  });

  it('does only what is new', async () => {
    const open = await empty();
    const db = open();
    onTestFinished(() => db.close());
    await migrate(db, [makesWords, adds('a')]);
    await migrate(db, [makesWords, adds('a'), adds('b')]);
    expect(await words(db)).toEqual(['a', 'b']);
  });

  it('leaves nothing behind when a step fails', async () => {
    const open = await empty();
    const db = open();
    onTestFinished(() => db.close());
    await migrate(db, [makesWords]);
    const failing = { up: async () => Promise.reject(new Error('on purpose')) };
    await expect(migrate(db, [makesWords, adds('a'), failing])).rejects.toThrow('on purpose');
    expect(await words(db)).toEqual([]);
    await migrate(db, [makesWords, adds('b')]);
    expect(await words(db)).toEqual(['b']);
  });
});
