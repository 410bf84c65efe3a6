import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf, wordsOf } from './sentences.ts';
import { anyText } from './testing.ts';

const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['No full stop', ['No full stop']],
    [
      'Mr. Smith met J. Bloggs, e.g. on Monday. Then he left.',
      ['Mr. Smith met J. Bloggs, e.g. on Monday.', 'Then he left.'],
    ],
    ['Tea, toast etc. were late. So do I. He too.', ['Tea, toast etc. were late.', 'So do I.', 'He too.']],
    ['I waited… and waited… Nobody came.', ['I waited… and waited…', 'Nobody came.']],
    ['“Go.” She went.', ['“Go.”', 'She went.']],
    [
      '- one thing\n- another\n1. the third\n> said before',
      ['one thing', 'another', 'the third', 'said before'],
    ],
    ['It costs 3.50 a day.', ['It costs 3.50 a day.']],
    ['', []],
  ])('%j', (text, expected) => expect(sentences(text)).toEqual(expected));

  it('are apart from each other, in order, without space around them, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});

it('counts words as a reader does', () => {
  expect(wordsOf('The night-shift isn’t 24 hours – yet.')).toHaveLength(6);
});
