import { limits } from '../../../contract/limits.ts';
import { type Named, withoutLinks } from './contacts.ts';
import { findDoubled } from './doubled.ts';
import { replaceableIn } from './hard-words.ts';
import { findNames } from './names.ts';
import { sentencesOf, type Span, wordsOf } from './sentences.ts';

/** Where a hint applies. `isSaid`: a name that is left out, since the word before it says enough. `opens`: a sentence. */
type Place = Span & { isSaid?: boolean; opens?: boolean };
/** `key` stays the same while other parts of the text change. `places` are in order and never empty. */
type Found = { key: string; text: string; places: readonly Place[] };
/** `said`: its words without links. */
type Sentence = Span & { said: string };
export type Hint =
  | (Found & { kind: 'name'; what: Named })
  | (Found & { kind: 'doubled' })
  | (Found & { kind: 'shouting' })
  | (Found & { kind: 'long'; words: number })
  | (Found & { kind: 'hard'; plain: string });

/** A text far too long to be posted makes nobody wait. */
const most = 2 * limits.comment;
/** So much of a sentence is enough to know it by (characters). */
const beginning = 24;

/** What could be better in a text, the gravest first. It never stands in the way. */
export function findHints(text: string, known: readonly string[] = []): Hint[] {
  const part = text.slice(0, most);
  const words = withoutLinks(part);
  const sentences = sentencesOf(words).map((span) => ({ ...span, said: words.slice(span.start, span.end) }));
  const doubled = findDoubled(part);
  const openings = new Set(sentences.map(({ start }) => start));
  return [
    ...namesIn(part, known, openings),
    ...(doubled ? [{ kind: 'doubled' as const, ...found(part, 'doubled', [doubled]) }] : []),
    ...shoutingIn(part, sentences),
    ...sentences.flatMap((sentence) => longIn(part, sentence)),
    ...hardIn(words),
  ];
}

const found = (text: string, key: string, places: readonly Place[]): Found => ({
  key,
  text: text.slice(places[0]!.start, places[0]!.end).trim(),
  places,
});

/** What stands there several times is one hint. */
function grouped<T extends Place>(text: string, places: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const place of places) {
    const words = text.slice(place.start, place.end).trim().toLowerCase();
    groups.set(words, [...(groups.get(words) ?? []), place]);
  }
  return groups;
}

const namesIn = (text: string, known: readonly string[], openings: ReadonlySet<number>): Hint[] => {
  const names = findNames(text, known).map((name) => ({ ...name, opens: openings.has(name.start) }));
  return [...grouped(text, names)].map(([words, places]) => ({
    kind: 'name',
    what: places[0]!.what,
    ...found(text, `name:${words}`, places),
  }));
};

/** Whole sentences in capital letters; a word or two are for weight. */
function shoutingIn(text: string, sentences: readonly Sentence[]): Hint[] {
  const loud = sentences.filter(({ said }) => {
    const letters = said.match(/\p{L}/gu)?.length ?? 0;
    return letters > 11 && wordsOf(said).length > 2 && said === said.toUpperCase();
  });
  return loud.length > 0 ? [{ kind: 'shouting', ...found(text, 'shouting', loud) }] : [];
}

function longIn(text: string, sentence: Sentence): Hint[] {
  const words = wordsOf(sentence.said).length;
  if (words <= limits.writing.words) return [];
  return [{ kind: 'long', words, ...found(text, `long:${sentence.said.slice(0, beginning)}`, [sentence]) }];
}

const hardIn = (text: string): Hint[] =>
  [...grouped(text, replaceableIn(text))].map(([words, places]) => ({
    kind: 'hard',
    plain: places[0]!.plain,
    ...found(
      text,
      `hard:${words}`,
      places.map(({ start, end }) => ({ start, end })),
    ),
  }));
