import type { HardWord } from '../../contract/glossary.ts';
import text from '../../../content/glossary.md?raw';
import { readGlossary } from './read-glossary.ts';

let words: HardWord[] | undefined;

/** The hard words that come with the program. */
export function builtInWords(): HardWord[] {
  if (words !== undefined) return words;
  const read = readGlossary(text);
  if (!read.ok) throw new Error(`content/glossary.md: ${JSON.stringify(read.problems)}`);
  return (words = read.words);
}
