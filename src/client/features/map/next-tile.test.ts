import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTile } from './next-tile.ts';

/**
 * ```
 * 0 | 1
 *   |---
 *   | 2
 * ```
 */
const tiles = [
  { x: 0, y: 0, width: 50, height: 100 },
  { x: 50, y: 0, width: 50, height: 50 },
  { x: 50, y: 50, width: 50, height: 50 },
];

describe('an arrow key', () => {
  it.each([
    [1, 'ArrowLeft', 0],
    [2, 'ArrowLeft', 0],
    [1, 'ArrowDown', 2],
    [2, 'ArrowUp', 1],
    [0, 'ArrowRight', 1],
    [0, 'ArrowLeft', null],
    [2, 'ArrowRight', null],
    [2, 'Home', 0],
    [0, 'End', 2],
    [0, 'Enter', null],
    [9, 'ArrowLeft', null],
  ])('from piece %i, %s leads to %s', (from, key, to) => expect(nextTile(tiles, from, key)).toBe(to));

  it('never stays where it is, and never goes the other way', () => {
    const place = fc.record({ x: fc.nat(90), y: fc.nat(90), width: fc.constant(8), height: fc.constant(8) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 20 }), (places) => {
        const right = nextTile(places, 0, 'ArrowRight');
        if (right !== null) expect(places[right]!.x).toBeGreaterThan(places[0]!.x);
        const up = nextTile(places, 0, 'ArrowUp');
        if (up !== null) expect(places[up]!.y).toBeLessThan(places[0]!.y);
      }),
    );
  });

  it('goes nowhere where there is nothing', () => {
    for (const key of ['Home', 'End', 'ArrowUp']) expect(nextTile([], 0, key)).toBeNull();
  });
});
