/** Words on a picture: SVG does not break lines. Widths are guessed, a little too wide: what is drawn never depends on it. */

const narrow = /[ijlftrI.,;:!'’‘|()[\]-]/;
const wide = /[mwMW@%&—]/;

/** In em. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width += wide.test(sign)
      ? 0.92
      : narrow.test(sign)
        ? 0.36
        : /[A-Z\d]/.test(sign)
          ? 0.68
          : sign < '\u2e80'
            ? 0.56
            : 1;
  return width;
}

/** After a word, where there is more than one. */
function cutTo(text: string, width: number): string {
  let cut = text;
  while (cut !== '' && widthOf(`${cut}…`) > width) cut = cut.slice(0, -1);
  if (cut === '') return '';
  if (cut !== text && text.charAt(cut.length) !== ' ') cut = cut.replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s.,;:]+$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** At most `most` lines of at most `width` em; what does not fit ends in "…". A word alone in its line may be cut. */
export function linesOf(text: string, width: number, most: number): string[] {
  if (most < 1) return [];
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    const isLast = lines.length === most - 1;
    // The last line, and a word too long for any line, take what fits of the rest.
    if (isLast || line === '') {
      const rest = cutTo(isLast ? [longer, ...words.slice(at + 1)].join(' ') : word, width);
      return rest === '' ? lines.slice(0, most) : [...lines, rest].slice(0, most);
    }
    lines.push(line);
    line = word;
  }
  return line !== '' ? [...lines, widthOf(line) > width ? cutTo(line, width) : line] : lines;
}

export type Label = { text: string; part: 'name' | 'excerpt' | 'count' }[];
type Words = {
  name: string;
  excerpt: string;
  /** "15 comments", and the number alone. */
  count: string;
  number: string;
};

/** Least width of lines that can be read, in em. */
const leastExcerpt = 6;

/** What of a piece's words fits into so much room (em, lines): the number first, then who, then what they say. */
export function labelOf({ name, excerpt, count, number }: Words, width: number, lines: number): Label {
  const counted = [count, number].find((text) => widthOf(text) <= width);
  if (lines < 1 || counted === undefined) return [];
  const lined = linesOf(name, width, lines > 3 ? 2 : Math.min(1, lines - 1));
  // A name is whole or not there.
  const who = lined.join(' ') === name ? lined : [];
  const room =
    width < leastExcerpt || who.length === 0 || counted !== count ? 0 : Math.min(lines - 1 - who.length, 6);
  return [
    ...who.map((text) => ({ text, part: 'name' as const })),
    { text: counted, part: 'count' },
    ...(room > 0 ? linesOf(excerpt, width, room) : []).map((text) => ({ text, part: 'excerpt' as const })),
  ];
}
