import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from './marked-text.ts';

const at = (list: 'hold' | 'refuse', from: number, to: number) => ({ list, entry: 'x', from, to });
const short = (text: string, matches: ReturnType<typeof at>[]) =>
  piecesOf(text, matches).map((piece) => [piece.text, piece.list]);

it('marks what was found, the graver list first', () => {
  expect(short('Win the lottery now', [at('hold', 8, 15)])).toEqual([
    ['Win the ', null],
    ['lottery', 'hold'],
    [' now', null],
  ]);
  expect(short('abcdef', [at('hold', 0, 4), at('refuse', 2, 6)])).toEqual([
    ['ab', 'hold'],
    ['cdef', 'refuse'],
  ]);
  expect(short('', [])).toEqual([]);
});

it('never loses a letter, or says it twice', () => {
  const match = fc
    .tuple(fc.constantFrom('hold' as const, 'refuse' as const), fc.nat(30), fc.nat(30))
    .map(([list, a, b]) => at(list, Math.min(a, b), Math.max(a, b)));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(match), (text, matches) => {
      const pieces = piecesOf(text, matches);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
