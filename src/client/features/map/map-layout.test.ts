import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapPiece } from '../../../contract/map.ts';
import { kinds } from '../../../contract/vocabulary.ts';
import { layOut, restOf, shortestSide } from './map-layout.ts';

const piece = (at: number, size: number, kind: (typeof kinds)[number] | null = null): MapPiece => ({
  id: `c${at}`,
  replyCount: size - 1,
  size,
  state: 'visible',
  kind,
  author: { name: 'Blue Kettle', pointOfView: 'family' },
  excerpt: 'Words.',
  isCut: false,
});

/** The largest first, as the API gives them. */
const anyPieces: fc.Arbitrary<MapPiece[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.constantFrom(null, ...kinds)), {
    minLength: 1,
    maxLength: 60,
  })
  .map((list) => list.toSorted(([a], [b]) => b - a).map(([size, kind], at) => piece(at, size, kind)));

describe('the picture', () => {
  it('has pieces on it that do not overlap, the largest first, each as large as its share', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const tiles = layOut(pieces);
        expect(tiles.map((tile) => tile.piece)).toEqual(pieces.slice(0, tiles.length));
        const area = tiles.reduce((sum, { width, height }) => sum + width * height, 0);
        const size = tiles.reduce((sum, tile) => sum + tile.piece.size, 0);
        // What is missing are the gaps.
        expect(area).toBeLessThanOrEqual(10_000.5);
        expect(area).toBeGreaterThan(8_000);
        for (const [at, one] of tiles.entries()) {
          expect(
            Math.min(one.x, one.y, 100.01 - one.x - one.width, 100.01 - one.y - one.height),
          ).toBeGreaterThanOrEqual(0);
          const share = (one.width * one.height) / area / (one.piece.size / size);
          expect(share).toBeGreaterThan(0.7);
          expect(share).toBeLessThan(1.3);
          for (const other of tiles.slice(at + 1))
            expect(
              one.x + one.width <= other.x + 0.01 ||
                other.x + other.width <= one.x + 0.01 ||
                one.y + one.height <= other.y + 0.01 ||
                other.y + other.height <= one.y + 0.01,
            ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has no piece that a finger cannot hit, on a phone', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        expect(shortestSide(layOut(pieces))).toBeGreaterThanOrEqual(24);
      }),
      { numRuns: 60 },
    );
  });

  it('loses nothing: what it does not draw is counted by kind with the rest', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const tiles = layOut(pieces);
        const rest = restOf({ pieces, rest: [{ kind: 'agree', comments: 7, branches: 3 }] }, tiles.length);
        const comments = rest.reduce((sum, one) => sum + one.comments, 0);
        const branches = rest.reduce((sum, one) => sum + one.branches, 0);
        const left = pieces.slice(tiles.length);
        expect(comments).toBe(7 + left.reduce((sum, { size }) => sum + size, 0));
        expect(branches).toBe(3 + left.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is empty where there is nothing to draw', () => {
    expect(layOut([])).toEqual([]);
    expect(restOf({ pieces: [], rest: [] }, 0)).toEqual([]);
  });
});
