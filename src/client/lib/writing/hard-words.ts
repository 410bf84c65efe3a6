import hardWords from '../../../../content/hard-words.json';
import type { Span } from './sentences.ts';

const plainWords: ReadonlyMap<string, string> = new Map(Object.entries(hardWords));
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...plainWords.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}]|-\\p{L})`,
  'giu',
);

/** Where hard words stand that plainer ones can take the place of. `words`: in small letters. */
export const replaceableIn = (text: string): (Span & { words: string; plain: string })[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: said, index }) => {
    const words = said.toLowerCase();
    const plain = plainWords.get(words);
    return plain === undefined ? [] : [{ start: index, end: index + said.length, words, plain }];
  });
