import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comment, reply } from '../../../thread/testing.ts';
import type { ThreadComment } from '../../../thread/types.ts';
import { tourOf } from './new-tour.ts';

const isAny = () => true;
const only =
  (...ids: string[]) =>
  ({ id }: ThreadComment) =>
    ids.includes(id);

describe('the way through new comments', () => {
  const a = comment('a');
  const a1 = reply('a1', a);
  const a2 = reply('a2', a);
  const a1x = reply('a1x', a1);
  const b = comment('b');
  /** As they come: branches that were asked for stand last. */
  const loaded = [a, b, a1, a2, a1x];

  it('goes down the page, replies before the next comment', () => {
    expect(tourOf([], loaded, isAny, [])).toEqual(['a', 'a1', 'a1x', 'a2', 'b']);
  });

  it('leads to what is new alone', () => {
    expect(tourOf([], loaded, only('b', 'a1x'), [])).toEqual(['a1x', 'b']);
  });

  it('goes on with what is not loaded, and visits nothing twice', () => {
    expect(tourOf([], loaded, only('b', 'a1'), ['far', 'a1', 'farther', 'b'])).toEqual([
      'a1',
      'b',
      'far',
      'farther',
    ]);
  });

  it('keeps every number when more is loaded', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 20 }),
        fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 20 }),
        (first, then) => {
          const of = (numbers: number[]) => numbers.map((n) => comment(`c${n}`));
          const before = tourOf([], of(first), isAny, ['far']);
          const after = tourOf(before, of(then), isAny, ['far', 'farther']);
          expect(after.slice(0, before.length)).toEqual(before);
          expect(new Set(after).size).toBe(after.length);
          for (const { id } of of(then)) expect(after).toContain(id);
        },
      ),
    );
  });
});
