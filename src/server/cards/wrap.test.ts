import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from './wrap.ts';

/** Every sign is one wide. */
const measure = (text: string) => [...new Intl.Segmenter('en').segment(text)].length;
const lines = (text: string, width: number, most = 100) => wrap(text, { width, most, measure }).lines;

describe('a text in lines', () => {
  it.each<[title: string, text: string, width: number, lines: string[]]>([
    ['stays one line where it fits', 'A cup of tea', 12, ['A cup of tea']],
    ['breaks between words', 'A cup of tea', 8, ['A cup of', 'tea']],
    ['keeps paragraphs apart', 'Tea.\nCake.', 20, ['Tea.', 'Cake.']],
    ['has no empty lines', 'Tea.\n\n  \nCake.', 20, ['Tea.', 'Cake.']],
    ['breaks a word that is wider than a line', 'anticonstitutional', 7, ['anticon', 'stituti', 'onal']],
    ['puts words after the end of a broken word', 'abcdefgh ij', 6, ['abcdef', 'gh ij']],
    ['leaves an ampersand as it is', 'Tea & cake', 20, ['Tea & cake']],
    ['never tears an emoji apart', '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2, ['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']],
    ['is nothing where there is nothing', ' \n ', 5, []],
  ])('%s', (_title, text, width, expected) => expect(lines(text, width)).toEqual(expected));

  it('ends with … where there are more than may be, after a whole word', () => {
    expect(wrap('One two three four', { width: 7, most: 1, measure })).toEqual({
      lines: ['One…'],
      isWhole: false,
    });
    expect(lines('One, two three', 5, 1)).toEqual(['One…']);
    expect(lines('abcdefghij', 5, 1)).toEqual(['abcd…']);
  });

  it('ends with no … where the last line is the last', () => {
    expect(wrap('One two', { width: 3, most: 2, measure })).toEqual({ lines: ['One', 'two'], isWhole: true });
  });

  it('is never wider than it may be, loses no word, and stays in its number of lines', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (text, width, most) => {
          const { lines: made, isWhole } = wrap(text, { width, most, measure });
          for (const line of made) expect(measure(line)).toBeLessThanOrEqual(width);
          expect(made.length).toBeLessThanOrEqual(most);
          if (isWhole) expect(made.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
          else expect(made.at(-1)).toMatch(/…$/u);
        },
      ),
    );
  });

  it('of 4,000 characters takes no longer than what is seen of it', () => {
    let measured = 0;
    const counting = (text: string) => {
      measured += text.length;
      return text.length;
    };
    wrap('word '.repeat(800), { width: 40, most: 6, measure: counting });
    expect(measured).toBeLessThan(4000 * 4);
  });
});
