import { sentencesOf, type Span, wordsOf } from './sentences.ts';

/** Shorter ones are said twice on purpose. */
const least = { words: 6, characters: 30 };

/** Where words begin to stand there a second time, as after pasting twice; null: nowhere. */
export function findDoubled(text: string): Span | null {
  return halfOf(text) ?? sentenceAgain(text);
}

/** The whole text is the same thing twice. */
function halfOf(text: string): Span | null {
  const all = text.trim();
  const from = text.indexOf(all);
  for (const gap of [0, 1, 2]) {
    const half = (all.length - gap) / 2;
    if (!Number.isInteger(half) || half < least.characters || all.slice(half, half + gap).trim()) continue;
    if (all.slice(0, half) === all.slice(half + gap)) return { start: from + half, end: from + all.length };
  }
  return null;
}

/** The first sentence that stands there again, with those after it that follow it both times. */
function sentenceAgain(text: string): Span | null {
  const spans = sentencesOf(text);
  const said = spans.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const first = new Map<string, number>();
  for (const [at, words] of said.entries()) {
    const before = first.get(words);
    if (before === undefined) {
      if (wordsOf(words).length >= least.words) first.set(words, at);
      continue;
    }
    let more = 0;
    while (
      before + more + 1 < at &&
      said[at + more + 1] !== undefined &&
      said[at + more + 1] === said[before + more + 1]
    )
      more++;
    return { start: spans[at]!.start, end: spans[at + more]!.end };
  }
  return null;
}
