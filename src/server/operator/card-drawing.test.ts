import { describe, expect, it } from 'vitest';
import { type Card, cardSvg } from '../cards/card.ts';
import { drawCard } from './card-drawing.ts';
import { readLetters } from './card-letters.ts';

const letters = readLetters();
const card = (words: string): Card => ({
  words,
  state: 'trying',
  question: 'Who should decide when the evening is over?',
  address: 'say.example/posts/rotas',
});

describe('the letters of a card', () => {
  it('are those of English and Welsh, with what people type around them', () => {
    for (const text of ['Ask me: “why & how?” – £3.50…', 'ŵyl â tŷ, Ŵ Ŷ ï', 'café naïve Łódź'])
      expect([...text].filter((sign) => sign !== ' ' && !letters.has(sign))).toEqual([]);
    for (const text of ['😀', 'م', '我', 'я']) expect(letters.has(text)).toBe(false);
  });

  it('are as wide as their size, and stand close where they do in print', () => {
    const wide = letters.width('Ask me', 20, 'plain');
    expect(letters.width('Ask me', 40, 'plain')).toBeCloseTo(2 * wide, 6);
    expect(letters.width('Ask me', 20, 'strong')).toBeGreaterThan(wide);
    const apart = letters.width('T', 100, 'plain') + letters.width('o', 100, 'plain');
    expect(letters.width('To', 100, 'plain')).toBeLessThan(apart);
  });

  it('have outlines of nothing but numbers', () => {
    const signs = Array.from({ length: 0x250 }, (_, at) => String.fromCodePoint(at + 32)).join('');
    for (const weight of ['plain', 'strong'] as const)
      expect(letters.outline(signs, 3, 5, 32, weight)).toMatch(/^(?:[MLQCZ](?:-?\d+(?:\.\d)?[ ]?)*)+$/);
  });
});

describe('a drawn card', () => {
  it.each([
    ['few words', 'Ask me.'],
    ['4,000 characters', 'Ask me what I like. '.repeat(200)],
    ['one long word', 'x'.repeat(4000)],
    ['words from right to left', 'اسألني ما أحب'],
    ['nothing but emoji', '😀😀'],
    ['what looks like a drawing', '<svg><path d="M0 0"/></svg> & "\'`'],
  ])('of %s is a picture', async (_title, words) => {
    const picture = await drawCard(card(words));
    expect([...picture.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect(picture.length).toBeGreaterThan(10_000);
    expect(picture.length).toBeLessThan(300_000);
  });

  it('is the same for the same words, and another for others', async () => {
    const [one, again, other] = [
      await drawCard(card('Ask me.')),
      await drawCard(card('Ask me.')),
      await drawCard(card('Ask us.')),
    ];
    expect(Buffer.from(one).equals(again)).toBe(true);
    expect(Buffer.from(one).equals(other)).toBe(false);
  });

  it('holds all words of a change of some length', () => {
    const drawn: string[] = [];
    const telling = {
      ...letters,
      outline: (...all: Parameters<typeof letters.outline>) => {
        drawn.push(all[0]);
        return letters.outline(...all);
      },
    };
    const words = 'Give each person twelve “late cards” a year, and let them play one with a week’s notice.';
    cardSvg(card(words), telling);
    expect(drawn.join(' ')).toContain(words);
  });
});
