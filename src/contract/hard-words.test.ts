import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HardWord } from './glossary.ts';
import { firstUses, wordFinder } from './hard-words.ts';

const word = (...forms: string[]): HardWord => ({
  slug: forms[0]!.toLowerCase(),
  word: forms[0]!,
  forms,
  explanation: 'What it means.',
});
const words = [
  word('rota', 'rotas'),
  word('care'),
  word('care plan'),
  word('PA'),
  word('sleep-in'),
  word('o’clock'),
];
const find = wordFinder(words);
const said = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['The rota. Rotas, too: “ROTA”!', ['rota', 'Rotas', 'ROTA']],
  ['A care plan is no care\nPlan, nor just care.', ['care plan', 'care\nPlan', 'care']],
  ['My PA met my pa and his Pa.', ['PA']],
  ['Rotation, carefree, self-care, care-home, rotá, rota2, don’t-care', []],
  ['The carer’s rota’s end', ['rota']],
  ['Two sleep-in shifts, a sleep‑in; sleep in', ['sleep-in', 'sleep‑in']],
  ["At ten o'clock or o’clock", ["o'clock", 'o’clock']],
])('finds in %j whole words, the longest first', (text, found) => {
  expect(said(text)).toEqual(found);
});

it('knows where each word stands first', () => {
  expect(firstUses(find('rota care rotas Care')).map(({ start }) => start)).toEqual([0, 5]);
});

it('finds places in order that do not meet, whatever the text', () => {
  const piece = fc.constantFrom('rota', 'care', ' plan', ' ', '-', 's', '’', 'PA', 'é', '.');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      let last = 0;
      for (const { start, end } of find(pieces.join(''))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
});

it('finds nothing without words', () => expect(wordFinder([])('rota')).toEqual([]));
