import { findContacts, type Named, type NameFound, without } from './contacts.ts';
import { isFirstName, isSmallFirstName } from './first-names.ts';
import { isCapital, nameAt, type Run, type Word } from './name-rules.ts';
import { isRole, smallTitles, titles } from './not-names.ts';
import { sentencesOf, type Span } from './sentences.ts';

/**
 * What looks like the name of a person, a service or a home, or says how to reach somebody, in the order of the text and
 * without overlaps. It guesses: it asks, and decides nothing. `known`: the names that people chose to be called by here.
 */
export function findNames(text: string, known: readonly string[] = []): NameFound[] {
  const contacts = findContacts(text);
  const rest = without(
    contacts.rest,
    known.flatMap((name) => placesOf(contacts.rest, name)),
  );
  const sentences = sentencesOf(rest).map((span) => wordsIn(rest, span));
  const small = new Set(sentences.flatMap((words) => words.map((word) => word.text).filter(isSmall)));
  const found = sentences.flatMap((words) =>
    runsOf(rest, words).flatMap((run) => namesIn(rest, { ...run, isHeading: isHeading(rest, words), small })),
  );
  return [...contacts.found, ...found].sort((a, b) => a.start - b.start);
}

function placesOf(text: string, name: string): Span[] {
  const places: Span[] = [];
  if (name.trim() === '') return places;
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
    places.push({ start, end: start + name.length });
  return places;
}

const wordPattern = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;
/** Of "Sarah’s" the name is "Sarah". */
const possessive = /['’]s$/iu;

function wordsIn(text: string, { start, end }: Span): Word[] {
  let last = '';
  return [...text.slice(start, end).matchAll(wordPattern)].map(({ 0: found, index }, nth) => {
    const word = found.replace(possessive, '');
    const at = start + index;
    const isOpening = nth === 0 || /[“"‘'(:*_[.!?]/u.test(text.slice(start, at).trimEnd().at(-1) ?? '');
    const isFirst = isFirstName(word) || isSmallFirstName(word, isRole(last));
    last = word;
    return { start: at, end: at + word.length, text: word, isOpening, isFirst };
  });
}

const isSmall = (word: string) => word === word.toLowerCase();
/** A line such as "What I Would Like To See": every longer word has a capital letter, and no full stop ends it. */
const isHeading = (text: string, words: readonly Word[]): boolean => {
  const longer = words.filter((word) => word.text.length > 3);
  return (
    longer.length > 2 &&
    longer.every((word) => isCapital(word.text)) &&
    !/^[.,!?…]/u.test(text.slice(words.at(-1)!.end))
  );
};

/** Words with capital letters side by side; first names also where they are written small. */
function runsOf(text: string, words: readonly Word[]): Pick<Run, 'words' | 'before'>[] {
  const runs: { words: Word[]; before: [string, string] }[] = [];
  const said = (at: number) => words[at]?.text.toLowerCase() ?? '';
  words.forEach((word, at) => {
    const last = runs.at(-1)?.words.at(-1);
    const isNext = last !== undefined && last === words[at - 1];
    const gap = isNext ? text.slice(last.end, word.start) : '';
    const isTitled = isNext && smallTitles.has(last.text.toLowerCase());
    if (!isTitled && !isCapital(word.text) && !word.isFirst && !smallTitles.has(word.text)) return;
    const isJoined =
      /^(?:['’]s)? (?:& )?$/u.test(gap) || (gap === '. ' && titles.has(last!.text.toLowerCase()));
    if (isNext && isJoined) runs.at(-1)!.words.push(word);
    else runs.push({ words: [word], before: [said(at - 2), said(at - 1)] });
  });
  return runs;
}

function namesIn(text: string, run: Run): NameFound[] {
  const found: NameFound[] = [];
  for (let at = 0; at < run.words.length; at++) {
    const name = nameAt(run, at);
    if (!name) continue;
    found.push({
      ...reachOf(text, name.what, run.words[at]!.start),
      what: name.what,
      end: run.words[name.to]!.end,
    });
    at = name.to;
  }
  return found;
}

/** Where to begin, so that what is put there reads well: "the Willow House" is "a home", "my mum Jane" is "my mum". */
function reachOf(text: string, what: Named, start: number): { start: number; isSaid: boolean } {
  const before = /(?:^|[^\p{L}])(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  if (what === 'person')
    return isRole(before) ? { start: start - 1, isSaid: true } : { start, isSaid: false };
  return { start: before.toLowerCase() === 'the' ? start - 4 : start, isSaid: false };
}
