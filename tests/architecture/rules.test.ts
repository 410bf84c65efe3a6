import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const config: { forbidden: { name: string }[] } = (
  await import(pathToFileURL('.dependency-cruiser.mjs').href)
).default;

const cruise = (folder: string) =>
  spawnSync(process.execPath, ['tests/architecture/cruise.mjs', folder], { encoding: 'utf8' });

/** For each rule, a module that breaks it. What they import stands below. */
const breaches: Record<string, [file: string, text: string]> = {
  'no-cycles': ['src/thread/ring-a.ts', `import { b } from './ring-b.ts';\nexport const a = () => b;`],
  'no-barrels': ['src/client/app/uses-barrel.ts', `export { one } from './all/index.ts';`],
  'nothing-imports-tests': ['src/thread/uses-tests.ts', `export { one } from '../../tests/one.ts';`],
  'nothing-imports-bench': ['src/thread/uses-bench.ts', `export { one } from '../../bench/one.ts';`],
  'contract-stands-alone': [
    'src/contract/uses-thread.ts',
    `import type { One } from '../thread/one.ts';\nexport type A = One;`,
  ],
  'contract-needs-zod-alone': ['src/contract/uses-hono.ts', `export { Hono } from 'hono';`],
  'plain-contract-is-plain': ['src/contract/permissions.ts', `export type { One } from './comment.ts';`],
  'thread-imports-contract': [
    'src/thread/uses-ui.ts',
    `import type { One } from '../client/ui/button.tsx';\nexport type A = One;`,
  ],
  'thread-needs-types-alone': ['src/thread/uses-limits.ts', `export { one } from '../contract/limits.ts';`],
  'thread-needs-no-package': [
    'src/thread/uses-react.ts',
    `import type { FC } from 'react';\nexport type A = FC;`,
  ],
  'server-never-imports-client': [
    'src/server/uses-client.ts',
    `import type { One } from '../client/ui/button.tsx';\nexport type A = One;`,
  ],
  'server-runs-anywhere': ['src/server/posts/store.ts', `export { readFileSync } from 'node:fs';`],
  'node-packages-stay-at-the-edge': ['src/server/uses-pino.ts', `export { pino } from 'pino';`],
  'edge-is-handed-in': ['src/server/uses-config.ts', `export { one } from './config.ts';`],
  'nothing-needs-main': ['src/server/uses-main.ts', `export { one } from './main.ts';`],
  'ui-knows-no-domain': ['src/client/ui/uses-lib.tsx', `export { one } from '../lib/one.ts';`],
  'lib-knows-no-feature': [
    'src/client/lib/uses-feature.ts',
    `export { one } from '../features/people/one.ts';`,
  ],
  'client-knows-the-server-by-type-alone': [
    'src/client/lib/uses-server.ts',
    `import type { One } from '../../server/app.ts';\nexport type A = One;`,
  ],
  'server-gives-types-alone': ['src/client/lib/api-client.ts', `export { one } from '../../server/app.ts';`],
  'client-values-of-the-contract': [
    'src/client/lib/uses-zod.ts',
    `export { one } from '../../contract/comment.ts';`,
  ],
  'client-packages': ['src/client/lib/uses-kysely.ts', `export { Kysely } from 'kysely';`],
  'client-runs-in-a-browser': [
    'src/client/entry-server.tsx',
    `import 'node:fs';\nexport const A = () => <p />;`,
  ],
  'features-stand-side-by-side': [
    'src/client/features/comments/uses-posts.tsx',
    `export { one } from '../posts/one.ts';`,
  ],
  'app-composes-the-client': [
    'src/client/app/uses-mocks.ts',
    `export const a = () => import('../../../mocks/browser.ts');`,
  ],
  'entries-start-the-app': ['src/client/other.tsx', `export { one } from './features/posts/one.ts';`],
  'mocks-come-when-asked-for': ['src/client/main.tsx', `import '../../mocks/browser.ts';`],
  'mocks-are-the-real-api': ['mocks/uses-client.ts', `export { one } from '../src/client/lib/one.ts';`],
  'nothing-from-dev-dependencies': ['src/client/ui/uses-jsdom.ts', `export { JSDOM } from 'jsdom';`],
};

/** Modules that keep to the rules: what the others import, and the exceptions a rule allows. */
const sound = {
  ...Object.fromEntries(
    [
      'tests/one.ts',
      'bench/one.ts',
      'mocks/browser.ts',
      'src/thread/one.ts',
      'src/contract/comment.ts',
      'src/contract/limits.ts',
      'src/client/ui/button.tsx',
      'src/client/lib/one.ts',
      'src/client/features/people/one.ts',
      'src/client/features/posts/one.ts',
      'src/client/app/all/index.ts',
      'src/server/app.ts',
      'src/server/config.ts',
      'src/server/main.ts',
    ].map((file) => [file, 'export type One = 1;\nexport const one = 1;']),
  ),
  'src/thread/ring-b.ts': `export const b = 1;\nexport { a } from './ring-a.ts';`,
  'src/thread/types.ts': `import type { One } from '../contract/comment.ts';\nimport { type One as Two } from '../contract/comment.ts';\nexport type A = One | Two;`,
  'src/client/features/people/use-viewer.ts': `export { useState } from 'react';`,
  'src/client/features/comments/sound.tsx': `import { useState } from '../people/use-viewer.ts';\nexport const A = () => <p>{useState('')}</p>;`,
  'src/server/db/postgres.ts': `export { Pool } from 'pg';`,
  'src/thread/thread.test.ts': `import 'vitest';\nimport '../../tests/one.ts';`,
  'package.json': JSON.stringify({
    devDependencies: { jsdom: '1', vitest: '1' },
    dependencies: { hono: '1' },
  }),
};

describe('the import rules', () => {
  it('are kept', () => {
    const { status, stdout, stderr } = cruise('.');
    expect(`${stdout}${stderr}`).toMatch(/0 against the rules\n$/);
    expect(status).toBe(0);
  });

  it('fail when nothing was read', () => {
    const empty = mkdtempSync(join(tmpdir(), 'equal-say-rules-'));
    mkdirSync(join(empty, 'src'));
    expect(cruise(empty).stdout).toMatch(/^0 modules of src and mocks read/m);
    expect(cruise(empty).status).toBe(1);
    rmSync(empty, { recursive: true });
  });
});

describe('the rule', () => {
  const folder = mkdtempSync(join(tmpdir(), 'equal-say-rules-'));
  let output = '';

  beforeAll(() => {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const files: [string, string][] = [...Object.entries(sound), ...Object.values(breaches)];
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    output = cruise(folder).stdout;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(config.forbidden.map((rule) => rule.name))('%s catches who breaks it', (rule) => {
    const [file] = breaches[rule] ?? [];
    expect(output).toContain(`${rule}: ${file} → `);
  });

  it.each(Object.keys(sound))('does not stop %s', (file) => {
    expect(output.replaceAll(/^no-cycles: .*$/gm, '')).not.toMatch(new RegExp(`: ${file} → `));
  });
});
