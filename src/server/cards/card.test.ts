import { describe, expect, it } from 'vitest';
import { type Card, cardSvg, drawable, type Letters } from './card.ts';

/** Every sign is half as wide as it is high; its outline tells what it is and where. */
const drawn: { text: string; x: number; y: number; size: number }[] = [];
const letters: Letters = {
  has: (text) => /^[\p{Script=Latin}\d\p{P}&=+]+$/u.test(text),
  width: (text, size) => (text.length * size) / 2,
  outline: (text, x, y, size) => {
    drawn.push({ text, x, y, size });
    return `M${x} ${y}`;
  },
};
const card = (words: string, more: Partial<Card> = {}): Card => ({
  words,
  state: 'idea',
  question: 'What would you change first?',
  address: 'say.example/posts/rotas',
  ...more,
});
function draw(one: Card) {
  drawn.length = 0;
  const svg = cardSvg(one, letters);
  return { svg, texts: drawn.map(({ text }) => text), drawn: [...drawn] };
}

describe('a card', () => {
  it('says what it is, the words, the question, whose site it is, and where it stands', () => {
    expect(draw(card('Ask me.')).texts).toEqual([
      'A change I’d like',
      'Ask me.',
      'What would you change first?',
      'Equal Say',
      'say.example/posts/rotas',
    ]);
  });

  it.each([
    ['trying', 'Somebody is trying it'],
    ['happened', 'It happened'],
  ] as const)('says more than that where it is %s', (state, words) =>
    expect(draw(card('Ask me.', { state })).texts).toContain(words),
  );

  it('names no address where the site does not know its own', () => {
    expect(draw(card('Ask me.', { address: null })).texts.at(-1)).toBe('Equal Say');
  });

  it('writes few words large and many words small, and cuts what is too much', () => {
    const sizeOf = (words: string) => draw(card(words)).drawn[1]?.size ?? 0;
    expect(sizeOf('Ask me.')).toBeGreaterThan(sizeOf('Ask me what I like. '.repeat(8)));
    const long = draw(card('Ask me what I like. '.repeat(200)));
    expect(long.texts.filter((text) => text.endsWith('…'))).toHaveLength(1);
    expect(long.texts.length).toBeLessThan(20);
  });

  it('keeps every line on the picture', () => {
    for (const words of ['a', 'ab '.repeat(500), 'x'.repeat(1000), 'W\n'.repeat(100)])
      for (const { text, x, y, size } of draw(
        card(words, { question: 'long '.repeat(99), address: 'a'.repeat(300) }),
      ).drawn) {
        expect(x).toBeGreaterThanOrEqual(60);
        expect(x + letters.width(text, size, 'plain')).toBeLessThanOrEqual(1140.5);
        expect(y).toBeGreaterThan(60);
        expect(y).toBeLessThan(620);
      }
  });

  it('holds no text, so that nothing anybody wrote can become part of the drawing', () => {
    const { svg } = draw(
      card('"/><script>alert(1)</script>&lt;', { question: '<image href="x"/>', address: '"<&' }),
    );
    expect(svg).not.toMatch(/script|image|alert|&/);
  });

  it('leaves out signs that it has no letters for', () => {
    expect(draw(card('Ask 😀 me 👩‍👩‍👧!')).texts).toContain('Ask me !');
  });

  it('sends readers to the debate where it has no letters for the words', () => {
    for (const words of ['اسألني', 'Ask 我', '😀']) {
      const { texts } = draw(card(words));
      expect(texts.slice(1, 3).join(' ')).toContain('Read this change in the');
    }
  });
});

describe('what can be drawn of a text', () => {
  it.each([
    ['Te\u0301 & cake', 'Té & cake'],
    ['one\n\ntwo', 'one\n\ntwo'],
    ['a\u00a0\t b', 'a b'],
    ['😀', ''],
    ['٣', null],
  ])('of %j is %j', (text, expected) => expect(drawable(text, letters)).toBe(expected));
});
