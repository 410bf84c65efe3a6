import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf, linesOf, widthOf } from './fit-text.ts';

const words = {
  name: 'Blue Kettle',
  excerpt: '“We let the team agree the late shifts between themselves.”',
  count: '15 comments',
  number: '15',
};
const said = (width: number, lines: number) => labelOf(words, width, lines).map(({ text }) => text);

describe('lines', () => {
  it('are never wider or more than there is room for, and begin as the text does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 30 }),
        fc.nat(6),
        (text, width, most) => {
          const lines = linesOf(text, width, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
          const all = lines.join(' ').replace(/…$/, '');
          if (lines.every((line) => !line.endsWith('…')))
            expect(text.split(/\s+/).filter(Boolean).join(' ').startsWith(all)).toBe(true);
        },
      ),
    );
  });

  it('end in a sign of omission where there is more', () => {
    expect(linesOf('one two three four five', 6, 2)).toEqual(['one two', 'three four…']);
    expect(linesOf('one two three four five', 5, 2)).toEqual(['one two', 'three…']);
    expect(linesOf('one two', 5, 2)).toEqual(['one two']);
    expect(linesOf('Gwrandewch', 4, 3)).toEqual(['Gwran…']);
  });
});

describe('a piece', () => {
  it('says as much as fits: how many comments, then who, then what they say', () => {
    expect(said(30, 5)).toEqual([
      'Blue Kettle',
      '15 comments',
      '“We let the team agree the late shifts between',
      'themselves.”',
    ]);
    expect(said(30, 2)).toEqual(['Blue Kettle', '15 comments']);
    expect(said(30, 1)).toEqual(['15 comments']);
    expect(said(4, 6)).toEqual(['Blue', 'Kettle', '15']);
    expect(said(1, 6)).toEqual([]);
    expect(said(30, 0)).toEqual([]);
  });
});
