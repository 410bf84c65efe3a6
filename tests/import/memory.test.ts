import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../../src/server/db/sqlite-node.ts';
import { writeBigFile } from './big-file.ts';
import { folder, wpPost, wxr } from './wxr-file.ts';

// Below node_modules, where the built program finds its packages.
const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, `node_modules/.tmp/import-test-${process.pid}`);
beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      ssr: true,
      outDir: built,
      target: 'node20',
      rolldownOptions: { input: { import: 'src/server/import/cli.ts' } },
    },
  });
}, 60_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

const peak = `process.on('exit', () => console.log('peak', process.resourceUsage().maxRSS));`;

/** Runs the command as an operator does, with the limits of scripts/import.mjs. `peak`: megabytes of memory at most. */
async function run(dataDir: string, ...words: string[]) {
  const limits = ['--max-old-space-size=220', '--max-semi-space-size=8'];
  const watch = ['--import', `data:text/javascript,${encodeURIComponent(peak)}`];
  const child = spawn(process.execPath, [...limits, ...watch, join(built, 'import.js'), ...words], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (err += String(data)));
  const status = await new Promise((resolve) => child.on('close', resolve));
  return { status, out, err, peak: Number(/peak (\d+)/.exec(out)?.[1]) / 1024 };
}

it(
  'imports 40 MB in hardly more memory than nothing, telling how far it is',
  { timeout: 180_000 },
  async () => {
    const path = folder();
    const small = join(path, 'small.xml');
    writeFileSync(small, wxr(wpPost(1)));
    const { peak: idle } = await run(join(path, 'small'), 'wordpress', small);
    const big = join(path, 'big.xml');
    const { posts, comments } = writeBigFile(big, 40_000_000);
    const result = await run(join(path, 'big'), 'wordpress', big);
    expect(result.status).toBe(0);
    expect(result.out).toContain(`${comments.toLocaleString('en-GB')}  comments`);
    expect(result.out).toContain(`${posts}  posts`);
    expect(result.err).toMatch(/Importing: 40 of 40 MB, \d+ posts, [\d,]+ comments/);
    expect(result.peak).toBeLessThan(300);
    expect(result.peak - idle).toBeLessThan(160);
  },
);

it('says in two lines what is wrong with a file, and fails', { timeout: 30_000 }, async () => {
  const path = folder();
  const file = join(path, 'cut.xml');
  writeFileSync(file, wxr(wpPost(1)).slice(0, -20));
  const { status, err } = await run(path, 'wordpress', file);
  expect(status).toBe(1);
  expect(err).toMatch(/cannot be imported\. Nothing was written\.\nLine \d+: .*\n$/);
  const db = openSqlite(join(path, 'equal-say.sqlite'));
  expect(await db.read.selectFrom('posts').select('id').execute()).toEqual([]);
  await db.close();
});

it('says how it is used', { timeout: 30_000 }, async () => {
  const { status, err } = await run(folder(), 'drupal');
  expect(status).toBe(1);
  expect(err).toContain('npm run import -- wordpress FILE.xml');
});
