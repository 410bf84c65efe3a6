/** What a picture of a slip shows, and the picture as SVG. Pure: letters come in as outlines. */
import type { ChangeState } from '../../contract/vocabulary.ts';
import { wrap } from './wrap.ts';

/** All that is on a card; nothing else decides what it looks like. */
export type Card = {
  /** Plain text, a line for each paragraph. */
  words: string;
  state: ChangeState;
  /** The question of the debate it comes from. */
  question: string;
  /** Where the debate is, without `https://`; null: the site does not know its own address. */
  address: string | null;
};

export type Weight = 'plain' | 'strong';

/** A typeface. Sizes and widths are in pixels. */
export type Letters = {
  /** Can this text be drawn? */
  has: (text: string) => boolean;
  width: (text: string, size: number, weight: Weight) => number;
  /** The outline as the value of `d`, its beginning at (x, y) of the baseline. */
  outline: (text: string, x: number, y: number, size: number, weight: Weight) => string;
};

export const cardSize = { width: 1200, height: 630 };

/** Of the tokens of the site, in light. */
const colours = {
  ...{ paper: '#fdfaf3', slip: '#ffefb8', fold: '#f3d98a', ink: '#211d17', ink2: '#4d463b' },
  ...{ change: '#5c4300', brand: '#0b4f4a', accent: '#e4a11b' },
};

const states: Record<ChangeState, string> = {
  idea: 'An idea',
  trying: 'Somebody is trying it',
  happened: 'It happened',
};

/** Where words stand on the slip. */
const slip = { left: 60, top: 48, right: 1140, bottom: 500, inset: 52 };
const inside = slip.right - slip.left - 2 * slip.inset;
const wordsBox = { top: slip.top + 100, height: slip.bottom - slip.top - 136 };
const sizes = [64, 56, 48, 42, 36, 32];
const leading = 1.28;

/**
 * A text with what the letters can draw: signs they lack (an emoji) are left out. null where a letter or a number is
 * lacking: words with holes would say something that nobody said.
 */
export function drawable(text: string, { has }: Pick<Letters, 'has'>): string | null {
  let drawn = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text.normalize('NFC'))) {
    if (/^\s$/u.test(segment) || has(segment)) drawn += segment;
    else if (/[\p{L}\p{N}]/u.test(segment)) return null;
  }
  return drawn.replace(/[^\S\n]+/gu, ' ').trim();
}

const unreadable = 'Read this change in the debate.';

/** The largest size at which all words fit; the smallest, and … at the end, where they are too many. */
function fit(words: string, letters: Letters): { size: number; lines: string[] } {
  const at = (size: number) =>
    wrap(words, {
      width: inside,
      most: Math.floor(wordsBox.height / (size * leading)),
      measure: (text) => letters.width(text, size, 'plain'),
    });
  for (const size of sizes) {
    const { lines, isWhole } = at(size);
    if (isWhole) return { size, lines };
  }
  const size = sizes.at(-1) ?? 32;
  return { size, lines: at(size).lines };
}

/** One line, cut where it is too long. */
const oneLine = (text: string, width: number, size: number, letters: Letters, weight: Weight = 'plain') =>
  wrap(text.replaceAll('\n', ' '), {
    width,
    most: 1,
    measure: (part) => letters.width(part, size, weight),
  }).lines[0] ?? '';

const numbers = ({ left, top, right, bottom }: typeof slip) => ({
  // The lower right corner is folded over.
  sheet: `M${left} ${top}H${right}V${bottom - 64}L${right - 64} ${bottom}H${left}Z`,
  fold: `M${right} ${bottom - 64}L${right - 64} ${bottom}L${right - 58} ${bottom - 58}Z`,
});

const mark = (x: number, y: number) =>
  `<rect x="${x}" y="${y}" width="44" height="12" rx="6" fill="${colours.brand}"/>` +
  `<rect x="${x}" y="${y + 20}" width="44" height="12" rx="6" fill="${colours.accent}"/>`;

/** The picture. All text becomes outlines, so that nothing a person wrote stands in it as text. */
export function cardSvg({ words, state, question, address }: Card, letters: Letters): string {
  const draw = (text: string, x: number, y: number, size: number, fill: string, weight: Weight = 'plain') =>
    `<path fill="${fill}" d="${letters.outline(text, x, y, size, weight)}"/>`;
  const { size, lines } = fit(drawable(words, letters) || unreadable, letters);
  const left = slip.left + slip.inset;
  const free = wordsBox.height - lines.length * size * leading;
  const first = wordsBox.top + Math.min(free / 2, 60) + size;
  const paths = numbers(slip);
  const asks = drawable(question, letters);
  const wide = letters.width('Equal Say', 40, 'strong');
  const room = slip.right - slip.left - 60 - wide - 60;
  const place = address === null ? null : oneLine(address, room, 28, letters);
  const kicker = `A change I’d like`;
  const isSaid = state !== 'idea';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    `<g transform="rotate(-0.6 600 290)">`,
    `<path d="${paths.sheet}" transform="translate(0 10)" fill="#46320022"/>`,
    `<path d="${paths.sheet}" fill="${colours.slip}"/><path d="${paths.fold}" fill="${colours.fold}"/>`,
    draw(kicker, left, slip.top + 68, 30, colours.change, 'strong'),
    isSaid
      ? draw(
          states[state],
          slip.right - slip.inset - letters.width(states[state], 30, 'strong'),
          slip.top + 68,
          30,
          colours.brand,
          'strong',
        )
      : '',
    ...lines.map((line, at) => draw(line, left, first + at * size * leading, size, colours.ink)),
    '</g>',
    asks ? draw(oneLine(asks, slip.right - slip.left, 28, letters), slip.left, 550, 28, colours.ink2) : '',
    mark(slip.left, 575),
    draw('Equal Say', slip.left + 60, 604, 40, colours.ink, 'strong'),
    place ? draw(place, slip.right - letters.width(place, 28, 'plain'), 602, 28, colours.ink2) : '',
    '</svg>',
  ].join('');
}
