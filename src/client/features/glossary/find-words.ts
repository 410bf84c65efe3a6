import type { HardWord } from '../../../contract/glossary.ts';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[-\s]+/g, ' ')
    .trim();

/** The words that have what somebody typed in one of their forms, or else in what they mean. */
export function findWords(words: readonly HardWord[], typed: string): readonly HardWord[] {
  const wanted = plain(typed);
  if (wanted === '') return words;
  const named = words.filter(({ forms }) => forms.some((form) => plain(form).includes(wanted)));
  return named.length > 0 ? named : words.filter(({ explanation }) => plain(explanation).includes(wanted));
}

/** By their first letters, in their order; what begins with a number comes under "0–9". */
export function byLetter(words: readonly HardWord[]): { letter: string; words: HardWord[] }[] {
  const groups = new Map<string, HardWord[]>();
  for (const one of words) {
    const first = one.slug.charAt(0).toUpperCase();
    const letter = /\d/.test(first) ? '0–9' : first;
    groups.set(letter, [...(groups.get(letter) ?? []), one]);
  }
  return [...groups].map(([letter, group]) => ({ letter, words: group }));
}
