import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEasyRead } from './check.ts';
import { readEasyReadFile } from './easy-read-file.ts';
import { hardWords } from './hard-words.ts';

const words = { hard: { allocate: 'give', 'in order to': 'to' }, glossary: new Set(['rota']) };
const check = (text: string) =>
  checkEasyRead(readEasyReadFile(text), words).map(({ line, reason }) => `${line} ${reason}`);
const row = (sentence: string) => `![](home)\n${sentence}\n\n`;
const long = `${'word '.repeat(15)}more.`;

describe('the check of an Easy Read text', () => {
  it('finds nothing in what is easy to read', () => {
    expect(check(row('You have a home.') + row(`${'word '.repeat(14)}more.`))).toEqual([]);
  });

  it('finds what is long, what has no picture, and two sentences in one row', () => {
    expect(check(row(long) + 'No picture here.')).toEqual([
      '1 This has 16 words. Use 15 or fewer: "word word word word word word …"',
      '4 This has no picture: "No picture here."',
    ]);
    expect(check(row('One is here. Two is here.'))).toEqual([
      '1 This is more than one sentence. Give each its own picture.',
    ]);
    expect(check(row('Dr Lee said: “Come in!” and “Sit.”'))).toEqual([]);
  });

  it('looks at the title, the question and the headings too', () => {
    expect(check(`---\ntitle: x\nquestion: '${long}'\n---\n## To allocate\n\n${row('Yes.')}`)).toEqual([
      expect.stringContaining('1 This has 16 words'),
      expect.stringContaining('5 "allocate" is a hard word.'),
    ]);
  });

  it('finds a hard word once, and not where it is explained here or in the glossary', () => {
    const found = '1 "allocate" is a hard word. Write "give", or explain it: "Allocate means …"';
    expect(check(row('They allocate a rota.') + row('Staff allocate it.'))).toEqual([found]);
    expect(check(row('They allocate it.') + row('Allocate means to give.'))).toEqual([]);
    expect(check(row('They allocate it.') + row('To give is called “allocate”.'))).toEqual([]);
    expect(check(row('We re-allocated it.'))).toEqual([]);
    expect(check(row('We go in order to see.'))).toEqual([expect.stringContaining('"in order to"')]);
  });
});

const content = 'content';
const ours = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('easy-read.md'),
);

it.each(ours)('finds nothing in ours: %s', (file) => {
  const text = readFileSync(join(content, file), 'utf8');
  expect(checkEasyRead(readEasyReadFile(text), hardWords())).toEqual([]);
});

it('has Easy Read versions of the pages and of three posts', () => expect(ours).toHaveLength(5));
