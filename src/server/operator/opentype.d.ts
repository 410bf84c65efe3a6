/** What we use of it: the package brings no types. */
declare module 'opentype.js' {
  type Command = { type: string } & { [point in 'x' | 'y' | 'x1' | 'y1' | 'x2' | 'y2']?: number };
  export type Glyph = {
    advanceWidth?: number;
    getPath: (x: number, y: number, size: number) => { commands: Command[] };
  };
  export type Font = {
    unitsPerEm: number;
    /** 0: the font has no such sign. */
    charToGlyphIndex: (sign: string) => number;
    charToGlyph: (sign: string) => Glyph;
    getKerningValue: (left: Glyph, right: Glyph) => number;
  };
  export function parse(file: ArrayBuffer): Font;
}
