import type { HardWord } from '../../../contract/glossary.ts';
import { firstUses, wordFinder } from '../../../contract/hard-words.ts';
import { replaceableIn } from '../../lib/writing/hard-words.ts';

/** What a hard word of a text means, or which plainer words could stand there. */
type Meaning = { word: string } & ({ explanation: string } | { plain: string });

/** The hard words of a text, each once and in their order. What the glossary explains is not put plainly as well. */
export function explainedIn(text: string, glossary: readonly HardWord[]): Meaning[] {
  const explained = wordFinder(glossary)(text);
  const plain = replaceableIn(text).filter(
    ({ start, end }) => !explained.some((one) => one.start < end && start < one.end),
  );
  const known = new Set<string>();
  return [
    ...firstUses(explained).map(({ start, word: { word, explanation } }) => ({
      start,
      means: { word, explanation },
    })),
    ...plain
      .filter(({ words }) => !known.has(words) && known.add(words))
      .map(({ start, words, plain: instead }) => ({ start, means: { word: words, plain: instead } })),
  ]
    .toSorted((a, b) => a.start - b.start)
    .map(({ means }) => means);
}
