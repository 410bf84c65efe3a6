import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fullCommentHtml } from './markdown.ts';
import { plainHtml } from './plain.ts';

/** Words, line ends, and every sign that means something to Markdown, HTML, or to us. */
const parts = fc.constantFrom(
  ...['a', 'Word', 'é', 'ß', 'Ж', '字', 'א', 'ا', '\u0301', '\u3164', '𝒜', '😀', '7', '12', '1986', 'x-ray'],
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\n',
    '\n\n',
    '\n\n\n',
    '\r\n',
    '\r',
    '\t',
    '\u00a0',
    '\u200b',
    '\u2028',
    '\0',
  ],
  ...'.,;:?!\'"’‘“”()…–—-/\\*_`~#>+=|<&[]{}$^@%'.split(''),
  ...[
    'http:',
    'https://x.example',
    'www.x.example',
    'mailto:',
    '&amp;',
    '<b>',
    '---',
    '1. ',
    '1)',
    '- ',
    'a.b',
  ],
);
const texts = fc.array(parts, { maxLength: 24 }).map((some) => some.join(''));

it('makes of plain words what the pipeline makes of them', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const plain = plainHtml(text);
      fc.pre(plain !== null);
      expect(plain).toBe(fullCommentHtml(text));
    }),
    { numRuns: 1500, maxSkipsPerRun: 1000 },
  );
});

it('makes of every letter and number what the pipeline makes of it, first and inside a line', () => {
  const point = fc.integer({ min: 1, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(fc.array(fc.tuple(point, point), { maxLength: 4 }), (pairs) => {
      const text = pairs.map(([first, second]) => `${first}a${second} ${second}`).join('\n');
      const plain = plainHtml(text);
      if (plain !== null) expect(plain).toBe(fullCommentHtml(text));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['I have worked here for nine years, and what changed most was who gets asked (first).', true],
  ['one\ntwo\n\nthree', true],
  ['\n\n', true],
  ['1986 was wet', true],
  ['1986. It rained.', false],
  ['- a', false],
  ['see https://x.example', false],
  ['a  b', false],
  ['a ', false],
  ['a & b', false],
])('knows %j: %s', (text, plain) => {
  expect(plainHtml(text) !== null).toBe(plain);
  if (plain) expect(plainHtml(text)).toBe(fullCommentHtml(text));
});
