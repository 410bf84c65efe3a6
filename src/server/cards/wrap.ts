/** How wide a text is drawn, in the unit of the width it is broken for. */
export type Measure = (text: string) => number;

/** What a reader takes for one sign: an accent or an emoji is never torn from what it belongs to. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const signsOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/** As much of a word as fits, at least one sign, and what is left of it. */
function split(word: string, width: number, measure: Measure): [string, string] {
  const signs = signsOf(word);
  let fits = 1;
  while (fits < signs.length && measure(signs.slice(0, fits + 1).join('')) <= width) fits++;
  return [signs.slice(0, fits).join(''), signs.slice(fits).join('')];
}

/** The line with … at its end, in the width: whole words go first, then signs. */
function cut(line: string, width: number, measure: Measure): string {
  const fits = (text: string) => measure(`${text}…`) <= width;
  let words = line;
  while (words.includes(' ') && !fits(words)) words = words.slice(0, words.lastIndexOf(' '));
  let signs = signsOf(words);
  while (signs.length > 0 && !fits(signs.join(''))) signs = signs.slice(0, -1);
  return `${signs.join('').replace(/[\s,;:.–-]+$/u, '')}…`;
}

function* linesOf(text: string, width: number, measure: Measure): Generator<string> {
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (let word of paragraph.split(/\s+/u).filter((one) => one !== '')) {
      if (line !== '' && measure(`${line} ${word}`) <= width) {
        line = `${line} ${word}`;
        continue;
      }
      if (line !== '') yield line;
      while (measure(word) > width && signsOf(word).length > 1) {
        const [begin, rest] = split(word, width, measure);
        yield begin;
        word = rest;
      }
      line = word;
    }
    if (line !== '') yield line;
  }
}

/** A text in lines no wider than `width`, at most `most` of them. `isWhole` false: the last one ends with …. */
export function wrap(
  text: string,
  { width, most, measure }: { width: number; most: number; measure: Measure },
): { lines: string[]; isWhole: boolean } {
  const lines: string[] = [];
  // Lines are made one by one: of 4,000 characters most are never measured.
  for (const line of linesOf(text, width, measure)) {
    if (lines.length === most)
      return { lines: [...lines.slice(0, -1), cut(lines.at(-1) ?? '', width, measure)], isWhole: false };
    lines.push(line);
  }
  return { lines, isWhole: true };
}
