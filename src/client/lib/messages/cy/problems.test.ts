import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Problem, problemCodes } from '../../../../contract/problem.ts';
import { problemSentences } from './problem-sentences.ts';
import { problems } from './problems.ts';

const problem = (of: Partial<Problem>): Problem => ({
  type: 'urn:x',
  title: 'x',
  status: 422,
  code: 'invalid',
  detail: 'A sentence that nobody has translated.',
  ...of,
});

describe('what the server refuses, in Welsh', () => {
  it('never falls back to English', () => {
    for (const code of problemCodes) expect(problems.said(problem({ code }))).not.toContain('nobody');
    expect(problems.field('A sentence that nobody has translated.')).not.toContain('nobody');
  });

  it('says the very sentence where it is known, with what somebody wrote, and how long to wait', () => {
    expect(problems.said(problem({ detail: 'There is no such post.' }))).toBe('Does dim postiad o’r fath.');
    const detail = '“b4d” cannot be posted here. It is read as “bad”. Please choose another name.';
    expect(problems.said(problem({ code: 'words-refused', detail }))).toBe(
      'Ni ellir postio “b4d” yma. Mae’n cael ei ddarllen fel “bad”. Dewiswch enw arall.',
    );
    expect(problems.said(problem({ code: 'too-soon', retryAfter: 95 }))).toContain('ymhen 2 funud');
    expect(problems.field('This is too long: at most 4000 characters.')).toContain('4,000 o nodau');
  });

  it('knows no sentence that the server does not say', () => {
    const server = join(import.meta.dirname, '../../../../server');
    const text = readdirSync(server, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(server, file), 'utf8'))
      .join('\n');
    expect(Object.keys(problemSentences).filter((sentence) => !text.includes(sentence))).toEqual([]);
  });
});
