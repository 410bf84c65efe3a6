import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../bench/fill.ts';
import { inOrder } from '../../bench/browser/drawn.ts';
import { readThread, thread } from '../../bench/threads.ts';
import { commentHtml } from '../../src/server/text/markdown.ts';

const levelsOf = (comments: ReturnType<typeof thread>) => {
  const levels = new Map<string, number>();
  for (const { id, parentId } of comments)
    levels.set(id, parentId === null ? 1 : (levels.get(parentId) ?? NaN) + 1);
  return [...levels.values()];
};

describe('a thread to measure with', () => {
  it('is the same each time, and another for another number', () => {
    expect(thread(300)).toEqual(thread(300));
    expect(thread(300)[5]?.body).not.toBe(thread(301)[5]?.body);
  });

  it('has comments of 40 to 1,200 characters, the middle one about 200', () => {
    const lengths = thread(2000)
      .map(({ body }) => body.length)
      .sort((a, b) => a - b);
    expect(lengths[0]).toBeGreaterThanOrEqual(35);
    expect(lengths.at(-1)).toBeLessThanOrEqual(1200);
    expect(lengths[1000]).toBeGreaterThan(170);
    expect(lengths[1000]).toBeLessThan(230);
  });

  it('has about a quarter at the top, and twelve levels', () => {
    const levels = levelsOf(thread(2000));
    expect(levels.filter((level) => level === 1).length / 2000).toBeCloseTo(0.25, 1);
    expect(Math.max(...levels)).toBe(12);
  });

  it('has every reply after what it answers', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (n) => {
        const comments = thread(n);
        expect(comments).toHaveLength(n);
        expect(levelsOf(comments).every((level) => level >= 1 && level <= 12)).toBe(true);
        const times = comments.map(({ createdAt }) => createdAt);
        expect(new Set(times).size).toBe(n);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
      { numRuns: 30 },
    ));

  it('comes from a file too, with numbers for ids and text for times', () => {
    const [one, two] = readThread(
      '{"id":1,"parentId":null,"author":"A","createdAt":"2026-01-01T00:00:00.000Z","body":"x"}\n' +
        '{"id":2,"parentId":1,"author":"B","createdAt":1767225600001,"body":"y","score":3}\n',
    );
    expect(one).toEqual({ id: '1', parentId: null, author: 'A', createdAt: 1767225600000, body: 'x' });
    expect(two?.parentId).toBe('1');
    expect(() => readThread('{"id":1}')).toThrow('Line 1');
  });

  it('becomes the HTML that the site would make of it', () => {
    for (const { body } of thread(200)) expect(htmlOf(body)).toBe(commentHtml(body));
    expect(htmlOf('*so* <b>')).toBe(commentHtml('*so* <b>'));
  });

  it('is drawn with every reply below what it answers', () => {
    const drawn = (id: string, parentId: string | null) => ({
      parentId,
      drawn: { id, author: '', at: 0, html: '', level: 0 },
    });
    const order = inOrder([
      drawn('a', null),
      drawn('b', null),
      drawn('c', 'a'),
      drawn('d', 'c'),
      drawn('e', 'x'),
    ]);
    expect(order.map(({ id, level }) => `${id}${level}`)).toEqual(['a0', 'c1', 'd2', 'b0', 'e0']);
  });
});
