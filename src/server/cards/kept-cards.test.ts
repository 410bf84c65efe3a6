import { describe, expect, it } from 'vitest';
import type { Card } from './card.ts';
import { keptCards } from './kept-cards.ts';

const card = (words: string): Card => ({ words, state: 'idea', question: 'Why?', address: null });
const freely = async () => {};

/** Draws when told to: pictures of ten bytes. */
function slowly() {
  const asked: { words: string; done: () => void; fail: () => void }[] = [];
  const draw = ({ words }: Card) =>
    new Promise<Uint8Array>((resolve, reject) =>
      asked.push({ words, done: () => resolve(new Uint8Array(10)), fail: () => reject(new Error('no ink')) }),
    );
  return { draw, asked, words: () => asked.map((one) => one.words) };
}
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('kept pictures', () => {
  it('are drawn once, however many ask at once or later', async () => {
    const { draw, asked, words } = slowly();
    const pictureOf = keptCards(draw);
    const both = [pictureOf(card('a'), freely), pictureOf(card('a'), freely)];
    await settled();
    expect(words()).toEqual(['a']);
    asked[0]?.done();
    const [first, second] = await Promise.all(both);
    expect(first).toBe(second);
    expect(await pictureOf(card('a'), freely)).toBe(first);
    expect(words()).toEqual(['a']);
  });

  it('are others for other words, another state, question or address', async () => {
    const drawn: Card[] = [];
    const pictureOf = keptCards(async (one) => {
      drawn.push(one);
      return new Uint8Array(10);
    });
    const one = card('a');
    const others = [
      card('b'),
      { ...one, state: 'trying' as const },
      { ...one, question: 'How?' },
      { ...one, address: 'x' },
    ];
    for (const other of [one, ...others, one]) await pictureOf(other, freely);
    expect(drawn).toEqual([one, ...others]);
  });

  it('go, the least asked for first, where they are too many or too large', async () => {
    for (const limits of [
      { pictures: 2, bytes: 1000, waiting: 9 },
      { pictures: 9, bytes: 25, waiting: 9 },
    ]) {
      const drawn: string[] = [];
      const pictureOf = keptCards(async ({ words }) => {
        drawn.push(words);
        return new Uint8Array(10);
      }, limits);
      for (const words of ['a', 'b', 'a', 'c', 'a', 'b']) {
        await pictureOf(card(words), freely);
        await settled();
      }
      expect(drawn).toEqual(['a', 'b', 'c', 'b']);
    }
  });

  it('are refused while too many wait to be drawn, and no longer', async () => {
    const { draw, asked } = slowly();
    const pictureOf = keptCards(draw, { pictures: 9, bytes: 1000, waiting: 2 });
    const two = [pictureOf(card('a'), freely), pictureOf(card('b'), freely)];
    await settled();
    await expect(pictureOf(card('c'), freely)).rejects.toMatchObject({ code: 'too-many' });
    for (const one of asked) one.done();
    await Promise.all(two);
    const third = pictureOf(card('c'), freely);
    await settled();
    asked[2]?.done();
    expect(await third).toHaveLength(10);
  });

  it('that could not be drawn are tried again', async () => {
    const { draw, asked } = slowly();
    const pictureOf = keptCards(draw);
    const first = pictureOf(card('a'), freely);
    await settled();
    asked[0]?.fail();
    await expect(first).rejects.toThrow('no ink');
    const second = pictureOf(card('a'), freely);
    await settled();
    asked[1]?.done();
    expect(await second).toHaveLength(10);
  });

  it('are not drawn for who may not ask', async () => {
    const { draw, words } = slowly();
    const refused = keptCards(draw)(card('a'), async () => {
      throw new Error('too often');
    });
    await expect(refused).rejects.toThrow('too often');
    expect(words()).toEqual([]);
  });
});
