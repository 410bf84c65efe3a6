import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/server/db/database.ts';
import { openSqlite } from '../../src/server/db/sqlite-node.ts';
import { integrity } from './ledger.ts';
import { kill, root, run, temporaryFolder } from './processes.ts';

// Inside the project, where node finds the packages.
const built = join(root, 'node_modules/.cache/equal-say-writer');

beforeAll(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { ssr: 'tests/faults/writer.ts', outDir: built, emptyOutDir: true, target: 'node20' },
  });
}, 60_000);

const write = (path: string, ...args: string[]) => run(join(built, 'writer.js'), [path, ...args]);

async function keys(db: Database): Promise<Set<string>> {
  return new Set((await db.read.selectFrom('meta').select('key').execute()).map((row) => row.key));
}

it('loses no acknowledged change, and keeps no half of one, when the process is killed 20 times', async () => {
  const path = join(temporaryFolder(), 'data.sqlite');
  let next = 0;
  for (let round = 0; round < 20; round++) {
    const child = write(path, 'w', String(next));
    const enough = next + 5 + ((round * 17) % 60);
    let acknowledged = next - 1;
    for await (const line of createInterface({ input: child.stdout! })) {
      acknowledged = Number(line);
      if (acknowledged === enough) void kill(child);
    }
    expect(acknowledged).toBeGreaterThanOrEqual(enough);

    const db = openSqlite(path);
    const there = await keys(db);
    const numbers = [...there].flatMap((key) => (key.endsWith(':a') ? [Number(key.split(':')[1])] : []));
    const last = Math.max(...numbers);
    // One more than was said may be there: killed between the commit and the word.
    expect([acknowledged, acknowledged + 1]).toContain(last);
    expect(numbers).toHaveLength(last + 1);
    expect(there.size).toBe(2 * numbers.length);
    expect(await integrity(db)).toEqual(['ok']);
    await db.close();
    next = last + 1;
  }
}, 60_000);

it('loses nothing when four processes start together on one new file and all write', async () => {
  const path = join(temporaryFolder(), 'data.sqlite');
  const names = ['a', 'b', 'c', 'd'];
  const codes = await Promise.all(
    names.map(async (name) => {
      const child = write(path, name, '0', '100');
      let said = '';
      child.stdout!.resume();
      child.stderr!.on('data', (part) => (said += part));
      const [code] = (await once(child, 'exit')) as [number];
      return { code, said };
    }),
  );
  expect(codes).toEqual(names.map(() => ({ code: 0, said: '' })));
  const db = openSqlite(path);
  expect((await keys(db)).size).toBe(4 * 100 * 2);
  const { rows } = await sql<{ number: number }>`select number from migrations`.execute(db.read);
  // Each migration once.
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
  await db.close();
}, 60_000);
