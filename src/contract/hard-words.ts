/** Where a page holds the explanation of a word. */
export const explanationId = (slug: string): string => `word-${slug}`;

type Word = { slug: string; forms: readonly string[] };
/** `start` and `end`: characters of the text. */
export type FoundWord<W extends Word> = { start: number; end: number; word: W };

const special = /[.*+?^${}()|[\]\\/-]/g;
const spaced = (form: string) =>
  form
    .replace(special, '\\$&')
    .replace(/’/g, "['’]")
    .replace(/ /g, '\\s+')
    .replace(/\\-/g, '[-\\u2010\\u2011]');
const key = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/'/g, '’')
    .replace(/[\u2010\u2011]/g, '-');
const hasCapital = (form: string) => form !== form.toLowerCase();

/**
 * Finds hard words in a text, in their order: the longest form at a place, never inside another word. Forms in small
 * letters are found in any case; one with a capital only as it is written, so that "PA" is not somebody's pa.
 */
export function wordFinder<W extends Word>(words: readonly W[]): (text: string) => FoundWord<W>[] {
  const asWritten = new Map<string, W>();
  const inAnyCase = new Map<string, W>();
  for (const word of words)
    for (const form of word.forms)
      if (hasCapital(form)) asWritten.set(form, word);
      else inAnyCase.set(form, word);
  const forms = [...asWritten.keys(), ...inAnyCase.keys()].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return () => [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{Nd}]|\\p{L}[-’'])(?:${forms.map(spaced).join('|')})(?![\\p{L}\\p{M}\\p{Nd}]|[-\\u2010\\u2011]\\p{L})`,
    'giu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: said, index }) => {
      const form = key(said);
      const word = asWritten.get(form) ?? inAnyCase.get(form.toLowerCase());
      return word === undefined ? [] : [{ start: index, end: index + said.length, word }];
    });
}

/** Each word once, where it stands first. */
export function firstUses<F extends { word: Word }>(found: readonly F[]): F[] {
  const known = new Set<string>();
  return found.filter(({ word: { slug } }) => !known.has(slug) && known.add(slug));
}
