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

const cardSize = { width: 1200, height: 630 };

/** Of the tokens of the site, in light. */
const colours = {
  ...{ paper: '#fdfaf3', slip: '#ffefb8', fold: '#f3d98a', ink: '#211d17', ink2: '#4d463b' },
  ...{ change: '#5c4300', brand: '#0b4f4a', accent: '#e4a11b' },
};

const states: Record<Exclude<ChangeState, 'idea'>, string> = {
  trying: 'Somebody is trying it',
  happened: 'It happened',
};

/** Where words stand on the slip. */
const slip = { left: 60, top: 40, right: 1140, bottom: 474, inset: 52 };
const inside = slip.right - slip.left - 2 * slip.inset;
const wordsBox = { top: slip.top + 90, height: slip.bottom - slip.top - 122 };
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

/** Of what stands below the slip. */
const small = 27;

const { left, top, right, bottom } = slip;
/** The slip, its lower right corner folded over, and its shadow. */
const paper = [
  `<path d="M${left} ${top}H${right}V${bottom - 64}L${right - 64} ${bottom}H${left}Z" transform="translate(0 10)" fill="#46320022"/>`,
  `<path d="M${left} ${top}H${right}V${bottom - 64}L${right - 64} ${bottom}H${left}Z" fill="${colours.slip}"/>`,
  `<path d="M${right} ${bottom - 64}L${right - 64} ${bottom}L${right - 58} ${bottom - 58}Z" fill="${colours.fold}"/>`,
].join('');
const mark =
  `<rect x="${left}" y="580" width="40" height="11" rx="5.5" fill="${colours.brand}"/>` +
  `<rect x="${left}" y="598" width="40" height="11" rx="5.5" fill="${colours.accent}"/>`;

/** The picture. All text becomes outlines, so that nothing a person wrote stands in it as text. */
export function cardSvg({ words, state, question, address }: Card, letters: Letters): string {
  const draw = (text: string, x: number, y: number, size: number, fill: string, weight: Weight = 'plain') =>
    `<path fill="${fill}" d="${letters.outline(text, x, y, size, weight)}"/>`;
  const drawEnd = (
    text: string,
    x: number,
    y: number,
    size: number,
    fill: string,
    weight: Weight = 'plain',
  ) => draw(text, x - letters.width(text, size, weight), y, size, fill, weight);
  const below = (text: string, width: number, most: number) =>
    wrap(text, { width, most, measure: (part) => letters.width(part, small, 'plain') }).lines;

  const { size, lines } = fit(drawable(words, letters) || unreadable, letters);
  const free = wordsBox.height - lines.length * size * leading;
  const first = wordsBox.top + Math.min(free / 2, 60) + size;
  const asks = below(drawable(question, letters) ?? '', right - left, 2);
  const name = 'Equal Say';
  const beside = right - left - 56 - letters.width(name, 36, 'strong') - 40;
  const place = address === null ? [] : below(address, beside, 1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    `<g transform="rotate(-0.6 600 270)">${paper}`,
    draw('A change I’d like', left + slip.inset, top + 64, 30, colours.change, 'strong'),
    // An idea is what every change is at first.
    state === 'idea' ? '' : drawEnd(states[state], right - slip.inset, top + 64, 30, colours.brand, 'strong'),
    ...lines.map((line, at) => draw(line, left + slip.inset, first + at * size * leading, size, colours.ink)),
    '</g>',
    ...asks.map((line, at) => draw(line, left, (asks.length > 1 ? 522 : 538) + at * 34, small, colours.ink2)),
    mark,
    draw(name, left + 56, 607, 36, colours.ink, 'strong'),
    ...place.map((line) => drawEnd(line, right, 605, small, colours.ink2)),
    '</svg>',
  ].join('');
}
