import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export type RunningServer = {
  /** Where it answers, without a slash at the end. */
  url: string;
  pid: number;
  dataDir: string;
  /** Everything it has said so far, on both streams. */
  output: () => string;
  /** SIGTERM. Gives the exit code once it has ended. A data folder made here goes with the tests. */
  stop: () => Promise<number | null>;
  /** `kill -9`. */
  kill: () => Promise<void>;
};

type Options = {
  /** Beside PORT (any free one), DATA_DIR, and nothing of the environment of the tests but PATH and HOME. */
  env?: Record<string, string>;
  args?: string[];
  /** An existing folder. Default: a new one. */
  dataDir?: string;
};

const alive = new Set<ChildProcess>();
const folders = new Set<string>();
/** Of the file that imports this: runs after its own, whatever became of its tests. */
afterAll(async () => {
  for (const child of alive) child.kill('SIGKILL');
  await Promise.all([...alive].map((child) => once(child, 'exit')));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Starts the built server and waits until it is ready. */
export async function startServer({ env = {}, args = [], dataDir }: Options = {}): Promise<RunningServer> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'equal-say-server-'));
  if (dataDir === undefined) folders.add(folder);
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['dist/server/main.js', ...args], {
    env: { PATH, HOME, PORT: '0', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  alive.add(child);
  const ended = once(child, 'exit').then(([code]) => {
    alive.delete(child);
    return code as number | null;
  });

  let output = '';
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: string) => {
      output += chunk;
      const url = /is ready: (http\S+?)\/?\s/.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', reject);
    void ended.then((code) =>
      reject(new Error(`the server ended with ${code} before it was ready\n${output}`)),
    );
  });

  const url = await ready;
  const answer = await fetch(`${url}/readyz`);
  if (!answer.ok) throw new Error(`/readyz answered ${answer.status}\n${output}`);

  return {
    url,
    pid: child.pid!,
    dataDir: folder,
    output: () => output,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
