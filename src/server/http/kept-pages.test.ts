import { describe, expect, it } from 'vitest';
import { keptPages } from './kept-pages.ts';

const counting = (status = 200, size = 10) => {
  let drawn = 0;
  return {
    draw: async () => {
      drawn += 1;
      return { status, html: `${drawn}`.padEnd(size) };
    },
    drawn: () => drawn,
  };
};

describe('drawn pages', () => {
  it('are drawn once for each tag, also when asked for at the same time', async () => {
    const keep = keptPages();
    const { draw, drawn } = counting();
    const [one, two] = await Promise.all([keep('a', draw), keep('a', draw)]);
    expect(one).toBe(two);
    await keep('a', draw);
    expect(drawn()).toBe(1);
    await keep('b', draw);
    expect(drawn()).toBe(2);
  });

  it('are not kept when they say that something is missing, or could not be drawn', async () => {
    const keep = keptPages();
    const missing = counting(404);
    await keep('a', missing.draw);
    await keep('a', missing.draw);
    expect(missing.drawn()).toBe(2);
    await expect(keep('b', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    const { draw, drawn } = counting();
    await keep('b', draw);
    expect(drawn()).toBe(1);
  });

  it('make room for others, the least used first', async () => {
    const keep = keptPages();
    const first = counting();
    const second = counting();
    await keep('first', first.draw);
    await keep('second', second.draw);
    for (let i = 0; i < 298; i++) await keep(`page ${i}`, counting().draw);
    await keep('first', first.draw);
    await keep('one more', counting().draw);
    await keep('first', first.draw);
    expect(first.drawn()).toBe(1);
    await keep('second', second.draw);
    expect(second.drawn()).toBe(2);
  });

  it('take no more memory than they may', async () => {
    const keep = keptPages();
    const big = counting(200, 15_000_000);
    await keep('a', big.draw);
    await keep('b', counting(200, 15_000_000).draw);
    await keep('a', big.draw);
    expect(big.drawn()).toBe(2);
  });
});
