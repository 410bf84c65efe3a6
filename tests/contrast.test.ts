import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, luminance } from './contrast.ts';
import { coloursOf, declared } from './tokens.ts';

describe('contrast', () => {
  it('is what WCAG says', () => {
    expect(luminance('#000')).toBe(0);
    expect(luminance('#fff')).toBeCloseTo(1, 10);
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 10);
    expect(contrast('#777', '#fff')).toBeCloseTo(4.478, 3);
    expect(contrast('#ffffff', '#595959')).toBeCloseTo(7.005, 3);
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(3.998, 3);
    expect(contrast('#123456', '#123456')).toBe(1);
  });
});

const kinds = ['agree', 'differ', 'question', 'experience', 'change'];
const grounds = ['paper', 'surface', 'sunken'];
const softs = ['brand-soft', 'danger-soft', ...kinds.map((kind) => `${kind}-soft`)];
const pairs = (ones: string[], on: string[]) =>
  ones.flatMap((one) => on.map((other) => [one, other] as const));

/** Words, and what they stand on. */
const words = [
  ...pairs(['ink', 'ink-2', 'brand'], [...grounds, ...softs]),
  ...pairs(['danger'], [...grounds, 'danger-soft', 'brand-soft']),
  ...kinds.flatMap((kind) => pairs([kind], [...grounds, `${kind}-soft`])),
  ...pairs(['brand-ink'], ['brand']),
  ...pairs(['danger-ink'], ['danger']),
  ...pairs(['band-ink'], ['band']),
  ...pairs(['paper'], ['ink']),
  ...pairs(['change-soft'], ['change']),
];
/** Lines that mean something, icons, the focus, and areas one must see the edge of. */
const shapes = [
  ...pairs(['line-strong', 'focus'], [...grounds, ...softs]),
  ...pairs(['accent'], ['paper', 'surface']),
  ...pairs(['focus'], ['focus-halo']),
  ...pairs(['brand'], grounds),
];

const themes = [
  ['light', 'light'],
  ['dark', 'dark'],
  ['contrast', 'light'],
  ['contrast', 'dark'],
  ['soft', 'light'],
] as const;

describe.each(themes)('the theme %s, where the device is %s', (theme, scheme) => {
  const colours = coloursOf(theme, scheme);
  const tooLow = (of: (readonly [string, string])[], least: number) =>
    of
      .map(([one, on]) => {
        const [a, b] = [colours.get(`--${one}`), colours.get(`--${on}`)];
        if (a === undefined || b === undefined) throw new Error(`There is no --${one} or no --${on}`);
        return { pair: `${one} on ${on}`, ratio: contrast(a, b) };
      })
      .filter(({ ratio }) => ratio < least)
      .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);

  it('has words of at least 7 : 1 wherever they stand', () => {
    expect(tooLow(words, 7)).toEqual([]);
  });
  it('has lines, icons and a focus of at least 3 : 1', () => {
    expect(tooLow(shapes, 3)).toEqual([]);
  });
  it('shows what is read aloud by its ground or by its line, also on the band of the question', () => {
    const onBand = pairs(['change-soft', 'brand'], ['band']);
    expect(tooLow(onBand, 3).length).toBeLessThan(onBand.length);
  });
});

describe('the tokens', () => {
  it('are all chosen anew in high contrast and in soft colours', () => {
    const all = [...declared('[data-theme]').keys()];
    expect([...declared("[data-theme='contrast']").keys()]).toEqual(all);
    expect([...declared("[data-theme='soft']").keys()]).toEqual(all);
  });
  it('are those of high contrast where the device asks for more of it', () => {
    expect(declared(':root:not([data-theme])')).toEqual(declared("[data-theme='contrast']"));
  });
  it('are all measured here, as words or as shapes', () => {
    const measured = new Set([...words, ...shapes].flat());
    const decoration = ['line', 'amber'];
    expect(
      [...declared('[data-theme]').keys()]
        .map((name) => name.slice(2))
        .filter((name) => !measured.has(name) && !decoration.includes(name)),
    ).toEqual([]);
  });
  it('are all the colours there are: no style has one of its own', () => {
    // Pictures are drawn for a light ground, in every theme. No words stand on it.
    const forPictures = ['easy-read.css: background: light-dark(#fff, #f1ebdf);'];
    const folder = new URL('../src/client/styles/', import.meta.url);
    const own = readdirSync(folder)
      // On paper there are no themes.
      .filter((file) => !['tokens.css', 'print.css'].includes(file))
      .flatMap((file) =>
        readFileSync(new URL(file, folder), 'utf8')
          .split('\n')
          .filter((line) => /#[0-9a-f]{3,8}\b/i.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(own.filter((line) => !forPictures.includes(line))).toEqual([]);
  });
});
