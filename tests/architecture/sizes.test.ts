import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = /\.(tsx?|mjs|css)$/;
const files = ['src', 'mocks', 'scripts', 'tests', 'bench']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => source.test(file));
/** A migration is a record of what was done once: it is not split when it is long. */
const isMigration = (file: string) => file.startsWith(join('src/server/db/migrations/'));
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith('tests');
const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;

describe('source files', () => {
  it('are found', () => expect(files.length).toBeGreaterThan(50));

  it('stay under 250 lines, tests and migrations left out', () => {
    const long = files.filter((file) => !isTest(file) && !isMigration(file) && linesOf(file) > 250);
    expect(long.map((file) => `${file}: ${linesOf(file)}`)).toEqual([]);
  });

  it('have no barrel among them', () => {
    expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });

  it('have names in kebab-case', () => {
    const odd = files.filter((file) => !/^[a-z0-9-]+(\.[a-z-]+)*$/.test(file.split('/').at(-1)!));
    expect(odd).toEqual([]);
  });
});
