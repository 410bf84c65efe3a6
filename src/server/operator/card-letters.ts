import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Font, type Glyph, parse } from 'opentype.js';
import type { Letters, Weight } from '../cards/card.ts';

const require = createRequire(import.meta.url);

/** As @fontsource calls them. The second part has what the first lacks, such as ŵ. */
const parts = ['latin', 'latin-ext'];
const weights: Record<Weight, number> = { plain: 500, strong: 800 };

function fontOf(part: string, weight: number): Font {
  const name = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-${weight}-normal.woff`;
  const { buffer, byteOffset, byteLength } = readFileSync(require.resolve(name));
  return parse(buffer.slice(byteOffset, byteOffset + byteLength));
}

/** A sign of one weight, with the font it is in. */
type Sign = { font: Font; glyph: Glyph };

/** Signs of one weight as they are needed; null: none of the fonts has it. */
function signsFrom(fonts: readonly Font[]) {
  const known = new Map<string, Sign | null>();
  return (text: string): Sign | null => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const font = fonts.find((one) => one.charToGlyphIndex(text) > 0);
    const sign = font ? { font, glyph: font.charToGlyph(text) } : null;
    if (font) known.set(text, sign);
    return sign;
  };
}

/** The signs of a text, each with where it begins, in em, and where the last one ends. */
function layOut(text: string, signOf: (text: string) => Sign | null) {
  const placed: (Sign & { at: number })[] = [];
  let at = 0;
  for (const one of text) {
    const sign = signOf(one);
    if (sign === null) continue;
    const before = placed.at(-1);
    if (before && before.font === sign.font)
      at += sign.font.getKerningValue(before.glyph, sign.glyph) / sign.font.unitsPerEm;
    placed.push({ ...sign, at });
    at += (sign.glyph.advanceWidth ?? 0) / sign.font.unitsPerEm;
  }
  return { placed, width: at };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** As the value of `d`. */
const outlineOf = (glyph: Glyph, x: number, y: number, size: number) =>
  glyph
    .getPath(x, y, size)
    .commands.map((command) => {
      const { type } = command;
      const points = [command.x1, command.y1, command.x2, command.y2, command.x, command.y];
      return type + points.flatMap((one) => (one === undefined ? [] : [round(one)])).join(' ');
    })
    .join('');

/** The typeface of the site, read from its package. */
export function readLetters(): Letters {
  const signs: Record<Weight, (text: string) => Sign | null> = {
    plain: signsFrom(parts.map((part) => fontOf(part, weights.plain))),
    strong: signsFrom(parts.map((part) => fontOf(part, weights.strong))),
  };
  return {
    has: (text) => [...text].every((one) => signs.plain(one) !== null),
    width: (text, size, weight) => layOut(text, signs[weight]).width * size,
    outline: (text, x, y, size, weight) =>
      layOut(text, signs[weight])
        .placed.map(({ glyph, at }) => outlineOf(glyph, x + at * size, y, size))
        .join(''),
  };
}
