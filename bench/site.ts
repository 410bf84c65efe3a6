/** The built site in a process of its own, with its data in a temporary folder. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../src/server/db/open.ts';
import { migrate } from '../src/server/db/migrate.ts';
import { atEnd, endsWithUs } from './at-end.ts';
import { fill } from './fill.ts';
import { thread } from './threads.ts';

export type Site = { url: string; stop: () => Promise<void> };

/** Builds what is not built. */
export function build(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', '--help'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The site could not be built\n${stderr}`);
}

/** `database`: null is SQLite in `folder`. */
export type Data = { folder: string; database: string | null };

/** An empty folder, removed at the end. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'equal-say-bench-'));
  return { folder, remove: atEnd(() => rmSync(folder, { recursive: true, force: true })) };
}

export const slugOf = (n: number) => `thread-${n}`;

/** The posts `thread-100`, `thread-1000` … in a database that has none of them. */
export async function fillThreads({ folder, database }: Data, sizes: readonly number[]): Promise<void> {
  const db = openDatabase(database ?? `sqlite:${join(folder, 'equal-say.sqlite')}`);
  try {
    await migrate(db);
    for (const n of sizes) await fill(db, slugOf(n), thread(n));
  } finally {
    await db.close();
  }
}

/** As an operator would start it: it logs every request, and believes the proxy on this machine. */
export async function startSite({ folder, database }: Data): Promise<Site> {
  const log = join(folder, 'log');
  const out = openSync(log, 'w');
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['dist/server/main.js', '--no-samples'], {
    env: {
      PATH,
      HOME,
      PORT: '0',
      DATA_DIR: folder,
      TRUSTED_PROXY: '127.0.0.1',
      ...(database === null ? {} : { DATABASE_URL: database }),
    },
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  const ended = once(child, 'exit');
  endsWithUs(child);
  for (let tries = 0; tries < 300; tries += 1) {
    const port = /is ready: http\S+?:(\d+)/.exec(readFileSync(log, 'utf8'))?.[1];
    if (port !== undefined)
      return {
        url: `http://127.0.0.1:${port}`,
        stop: async () => {
          child.kill('SIGTERM');
          await ended;
        },
      };
    if (child.exitCode !== null) break;
    await wait(100);
  }
  child.kill('SIGKILL');
  throw new Error(`The site did not start\n${readFileSync(log, 'utf8').slice(-2000)}`);
}
