/** What is looked for, and where it stands in a text. Pure. */

/** One word that was asked for: a text has it if one of its words begins with one of `begins`, or is one of `is`. */
export type Term = { begins: string[]; is: string[] };

const most = { terms: 8, letters: 40 };
const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** As both databases read a word: small letters without accents. */
export const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** "rotas" also finds "rota", "families" also "family". A plural that was typed must not hide the singular. */
function singular(word: string): string | null {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return null;
}

/** The words of what somebody typed; empty where there are none. */
export function termsOf(typed: string): Term[] {
  const found = (fold(typed).match(words) ?? []).map((word) => word.slice(0, most.letters));
  // One letter says nothing beside longer words.
  const telling = found.some((word) => word.length > 1) ? found.filter((word) => word.length > 1) : found;
  return [...new Set(telling)].slice(0, most.terms).map((word) => {
    const one = singular(word);
    return { begins: [word], is: one === null ? [] : [one] };
  });
}

const isIn = (word: string, { begins, is }: Term): boolean =>
  begins.some((start) => word.startsWith(start)) || is.includes(word);

export type Segment = { text: string; isMatch: boolean };

/** Characters of an excerpt, and how many of them before the first match. */
const room = { all: 220, before: 60 };

/** The part of a text around the first word that was asked for, cut at words, with every match in it marked. */
export function excerpt(text: string, terms: readonly Term[]): Segment[] {
  const spaced = text.replace(/\s+/g, ' ').trim();
  const hits = [...spaced.matchAll(words)]
    .filter(([word]) => terms.some((term) => isIn(fold(word), term)))
    .map(({ index, 0: word }) => ({ from: index, to: index + word.length }));
  const first = hits[0] ?? { from: 0, to: 0 };
  const word = spaced.indexOf(' ', first.from - room.before) + 1;
  const from = first.from <= room.before ? 0 : word === 0 || word > first.from ? first.from : word;
  const wanted = Math.max(first.to, from + room.all);
  const space = spaced.lastIndexOf(' ', wanted);
  const to = wanted >= spaced.length ? spaced.length : space < first.to ? wanted : space;

  const segments: Segment[] = from > 0 ? [{ text: '… ', isMatch: false }] : [];
  let at = from;
  for (const hit of hits) {
    if (hit.from < at || hit.to > to) continue;
    if (hit.from > at) segments.push({ text: spaced.slice(at, hit.from), isMatch: false });
    segments.push({ text: spaced.slice(hit.from, hit.to), isMatch: true });
    at = hit.to;
  }
  if (at < to) segments.push({ text: spaced.slice(at, to), isMatch: false });
  if (to < spaced.length) segments.push({ text: ' …', isMatch: false });
  return segments;
}
