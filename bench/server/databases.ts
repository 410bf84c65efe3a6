/** The databases there are to measure on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import pg from 'pg';
import { type Data, temporaryFolder } from '../site.ts';

export type Place = { name: 'sqlite' | 'postgres'; data: Data; remove: () => Promise<void> };

export function sqlite(): Place {
  const { folder, remove } = temporaryFolder();
  return { name: 'sqlite', data: { folder, database: null }, remove: async () => remove() };
}

/** TEST_DATABASE_URL, or a cluster made for it; null where PostgreSQL is not installed. */
export async function postgres(): Promise<Place | null> {
  const holder = spawn(
    process.execPath,
    ['scripts/with-postgres.mjs', process.execPath, 'bench/server/hold-postgres.mjs'],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  // When this process ends, its input does too, and it takes the cluster with it.
  const ended = once(holder, 'exit');
  const said = await Promise.race([once(holder.stdout.setEncoding('utf8'), 'data'), ended]);
  if (typeof said[0] !== 'string') return null;
  const server = said[0].trim();
  const name = `equal_say_bench_${process.pid}`;
  await command(server, `create database ${name}`);
  const database = new URL(server);
  database.pathname = `/${name}`;
  const { folder, remove } = temporaryFolder();
  return {
    name: 'postgres',
    data: { folder, database: database.href },
    remove: async () => {
      await command(server, `drop database ${name} with (force)`);
      holder.stdin.end();
      await ended;
      remove();
    },
  };
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
