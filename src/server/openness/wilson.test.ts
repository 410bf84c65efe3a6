import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilson } from './wilson.ts';

it.each([
  [0, 10, 0, 0.2775],
  [1, 10, 0.0179, 0.4042],
  [5, 10, 0.2366, 0.7634],
  [10, 10, 0.7225, 1],
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('says of %i in %i that the share lies between %f and %f', (count, of, low, high) => {
  const now = wilson(count, of);
  expect(now.low).toBeCloseTo(low, 4);
  expect(now.high).toBeCloseTo(high, 4);
});

it('says nothing where nothing was seen', () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

const seen = fc
  .nat({ max: 100_000 })
  .chain((of) => fc.tuple(fc.nat({ max: of }), fc.constant(of)))
  .filter(([, of]) => of > 0);

it('lies within 0 and 1, around the share itself, the other way round for the rest, narrower for more', () => {
  fc.assert(
    fc.property(seen, ([count, of]) => {
      const { low, high } = wilson(count, of);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(count / of);
      expect(high).toBeGreaterThanOrEqual(count / of);
      const rest = wilson(of - count, of);
      expect(rest.low).toBeCloseTo(1 - high, 9);
      expect(rest.high).toBeCloseTo(1 - low, 9);
      const more = wilson(count * 4, of * 4);
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});
