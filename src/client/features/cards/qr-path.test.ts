import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

/** What another program reads in the picture, each unit drawn as so many pixels. */
function read({ d, size }: { d: string; size: number }, scale = 3): string | null {
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return jsQR(pixels, side, side)?.data ?? null;
}

describe('a QR code', () => {
  it('leads where it should, as another program reads it', () => {
    const address = 'https://equalsay.example/posts/rotas-who-are-they-for';
    expect(read(qrPath(address))).toBe(address);
  });

  it('does so for any address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (address) => {
        expect(read(qrPath(address))).toBe(address);
      }),
      { numRuns: 15 },
    );
  });

  it('has four light units on every side', () => {
    const { d, size } = qrPath('https://equalsay.example');
    for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
      expect(Math.max(Number(x) + Number(width), Number(y) + 1)).toBeLessThanOrEqual(size - 4);
    }
  });
});
