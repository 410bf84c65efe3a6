import { format } from 'node:util';
import { afterAll, afterEach, expect } from 'vitest';
import { expected, said } from './console.ts';

/** An error or a warning that nobody expects fails the test that said it. */
for (const level of ['error', 'warn'] as const)
  console[level] = (...parts: unknown[]) => {
    said.push({ level, text: format(...parts) });
  };

const check = () => {
  const surprises = said.splice(0);
  const missing: RegExp[] = [];
  for (const text of expected.splice(0)) {
    const found = surprises.filter((one) => text.test(one.text));
    if (found.length === 0) missing.push(text);
    for (const one of found) surprises.splice(surprises.indexOf(one), 1);
  }
  expect(surprises, 'said on the console, and not expected').toEqual([]);
  expect(missing, 'expected on the console, and not said').toEqual([]);
};

afterEach(check);
// Before the first test, after the last, in hooks: it still belongs to this file.
afterAll(check);
