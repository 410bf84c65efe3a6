import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, onTestFinished } from 'vitest';
import type { Database } from '../src/server/db/database.ts';
import { migrate } from '../src/server/db/migrate.ts';
import { openPostgres } from '../src/server/db/postgres.ts';
import { openSqlite } from '../src/server/db/sqlite-node.ts';

/** Opens a fresh database with all its tables; it is closed and removed when the test is over. */
export type Open = () => Promise<Database>;

/** The same tests on every database there is: SQLite always, PostgreSQL where TEST_DATABASE_URL is set. */
export function eachDatabase(name: string, tests: (open: Open) => void): void {
  describe(`${name} (SQLite)`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'equal-say-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    tests(sqliteFrom(folder));
  });
  const url = process.env.TEST_DATABASE_URL;
  if (url) describe(`${name} (PostgreSQL)`, () => tests(postgresFrom(url)));
}

function sqliteFrom(folder: string): Open {
  const template = join(folder, 'template.sqlite');
  let made: Promise<void> | undefined;
  const make = async () => {
    const db = openSqlite(template);
    await migrate(db);
    await db.close();
  };
  return async () => {
    await (made ??= make());
    const file = join(folder, `${randomUUID()}.sqlite`);
    copyFileSync(template, file);
    const db = openSqlite(file);
    onTestFinished(() => db.close());
    return db;
  };
}

function postgresFrom(url: string): Open {
  let made: Promise<string> | undefined;
  return async () => {
    const template = await (made ??= templateOn(url));
    const name = `equal_say_${randomUUID().replaceAll('-', '')}`;
    await command(url, `create database ${name} template ${template} strategy file_copy`);
    const db = openPostgres(named(url, name), { connections: 4 });
    onTestFinished(async () => {
      await db.close();
      await command(url, `drop database ${name} with (force)`);
    });
    return db;
  };
}

/** An empty database of its own on the test server, for tests of migration itself. Gives its address. */
export async function emptyPostgres(url: string): Promise<string> {
  const name = `equal_say_${randomUUID().replaceAll('-', '')}`;
  await command(url, `create database ${name}`);
  onTestFinished(() => command(url, `drop database ${name} with (force)`));
  return named(url, name);
}

/** One template for all test files, named after what the migrations say, made by whoever comes first. */
async function templateOn(url: string): Promise<string> {
  const folder = new URL('../src/server/db/migrations/', import.meta.url);
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(new URL(file, folder)));
  const name = `equal_say_template_${hash.digest('hex').slice(0, 16)}`;

  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(415)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      // Under another name until it is whole, in case this is stopped half-way.
      const draft = `${name}_draft`;
      await client.query(`drop database if exists ${draft} with (force)`);
      await client.query(`create database ${draft}`);
      const db = openPostgres(named(url, draft));
      await migrate(db);
      await db.close();
      await client.query(`alter database ${draft} rename to ${name}`);
    }
  } finally {
    await client.end();
  }
  return name;
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function named(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
