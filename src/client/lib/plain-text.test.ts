import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileMarkdown } from '../../../tests/text/hostile.ts';
import { commentHtml, textOf } from '../../server/text/markdown.ts';
import { plainText } from './plain-text.ts';

const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...Object.values(hostileMarkdown)),
  fc.constantFrom(
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '**',
    '_',
    '[a](https://a.example/?x=">&y)',
    '<',
    '>',
    '&',
  ),
  fc.constantFrom('&amp;', '&#x3C;', '&nbsp;', '"', "'", ' ', '\u2028', '\\'),
);

describe('the words of a comment', () => {
  it('come without markup, a line for each paragraph', () => {
    const html = commentHtml('One **strong** word.\nA second line.\n\n> A quote\n\n- a\n- b & c < d');
    expect(plainText(html)).toBe('One strong word.\nA second line.\nA quote\na\nb & c < d');
  });

  it('are those the server reads in them, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const html = commentHtml(pieces.join(''));
        expect(plainText(html)).toBe(textOf(html));
      }),
      { numRuns: 500 },
    );
  });
});
