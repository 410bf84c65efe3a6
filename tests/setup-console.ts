import { format } from 'node:util';
import { afterAll, afterEach, expect } from 'vitest';

type Said = { level: 'error' | 'warn'; text: string };

/** What the running test has said on the console. Emptied after each test. */
const said: Said[] = [];

/** An error or a warning fails the test that said it. */
for (const level of ['error', 'warn'] as const)
  console[level] = (...parts: unknown[]) => {
    said.push({ level, text: format(...parts) });
  };

const check = () => expect(said.splice(0), 'said on the console').toEqual([]);

afterEach(check);
// Before the first test, after the last, in hooks: it still belongs to this file.
afterAll(check);
