import type { Named } from './contacts.ts';
import { endingOf, isNoName, isOpener, isOwnWord, titles } from './not-names.ts';
import type { Span } from './sentences.ts';

/** A word; `isOpening`: it would have its capital letter here whatever it is; `isFirst`: it is a first name. */
export type Word = Span & { text: string; isOpening: boolean; isFirst: boolean };

/** Words side by side that may be names, and in small letters the two words before them. */
export type Run = {
  words: readonly Word[];
  before: readonly [string, string];
  /** Capital letters of a heading say nothing. */
  isHeading: boolean;
  /** The words of the text that stand in it in small letters as well. */
  small: ReadonlySet<string>;
};

/** Neither small nor all in capitals. */
export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word) && word !== word.toUpperCase();

const isStrange = ({ isHeading, small }: Run, word: Word): boolean =>
  word.isFirst ||
  (!isHeading && isCapital(word.text) && !isNoName(word.text) && !small.has(word.text.toLowerCase()));

/** The last of the words from `at` on that look like one name. */
function lastOfName(run: Run, at: number): number {
  let to = at;
  while (run.words[to + 1] && isStrange(run, run.words[to + 1]!)) to++;
  return to;
}

/** What begins at this word of a run: what it names, and with which word it ends. */
type Rule = (run: Run, at: number) => { what: Named; to: number } | null;

const titled: Rule = (run, at) => {
  const [word, next] = [run.words[at]!, run.words[at + 1]];
  if (!next || isOpener(next.text) || !titles.has(word.text.toLowerCase())) return null;
  return { what: 'person', to: lastOfName(run, at + 1) };
};

const institution: Rule = (run, at) => {
  if (run.isHeading || isOpener(run.words[at]!.text)) return null;
  for (let to = run.words.length - 1; to > at; to--) {
    const what = endingOf(run.words[to]!.text, run.words[to - 1]!.text);
    if (what && run.words.slice(at, to).some(({ text }) => isOwnWord(text))) return { what, to };
  }
  return null;
};

const strange: Rule = (run, at) => {
  const { words, before } = run;
  const word = words[at]!;
  if (!isStrange(run, word)) return null;
  const next = words[at + 1];
  if (word.isOpening && !word.isFirst && (isOpener(word.text) || !next || !isStrange(run, next))) return null;
  const to = lastOfName(run, at);
  if (words.slice(at, to + 1).some(({ isFirst }) => isFirst)) return { what: 'person', to };
  const said = [...before, ...words.slice(0, at).map(({ text }) => text.toLowerCase())];
  const near = said.at(-1) === 'the' ? said.at(-2) : said.at(-1);
  // Many people live "in Ludlow".
  if (near === 'in') return null;
  return { what: near === 'at' || near === 'into' ? 'home' : 'person', to };
};

export const nameAt: Rule = (run, at) => titled(run, at) ?? institution(run, at) ?? strange(run, at);
