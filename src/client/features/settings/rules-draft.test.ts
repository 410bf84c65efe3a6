import { describe, expect, it } from 'vitest';
import { limits } from '../../../contract/limits.ts';
import { draftFrom, linksOf, rulesFrom, wordsProblem } from './rules-draft.ts';

const rules = {
  holdFirst: true,
  links: 3,
  holdWords: ['lottery', 'free money'],
  refuseWords: [],
  revision: 4,
  changed: null,
};

describe('a draft of the rules', () => {
  it('says the rules it was begun from, until it is changed', () => {
    const { changed: _, ...same } = rules;
    expect(rulesFrom(draftFrom(rules))).toEqual(same);
  });

  it('leaves empty lines and spaces out', () => {
    expect(rulesFrom({ ...draftFrom(rules), holdWords: '\n one \n\n two words\n' })?.holdWords).toEqual([
      'one',
      'two words',
    ]);
  });

  it('is not sent with too much in it, and says which line', () => {
    const long = `fine\n${'x'.repeat(limits.moderation.word + 1)}`;
    expect(wordsProblem(long)).toEqual({ kind: 'too-long', line: 2 });
    const many = Array.from({ length: limits.moderation.words + 1 }, (_, i) => `w${i}`).join('\n');
    expect(wordsProblem(many)).toEqual({ kind: 'too-many' });
    expect(rulesFrom({ ...draftFrom(rules), refuseWords: long })).toBeNull();
    expect(wordsProblem('one\n\ntwo')).toBeNull();
  });

  it.each([
    ['0', 0],
    [' 20 ', 20],
    ['21', null],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['two', null],
  ])('links of %j are %j', (text, links) => {
    expect(linksOf(text)).toBe(links);
  });
});
