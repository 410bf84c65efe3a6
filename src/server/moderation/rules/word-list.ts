import { type Unit, readingsOf } from './units.ts';

/** An entry, and where in the text it stands (UTF-16 code units). */
export type Match = { entry: string; from: number; to: number };

type Ending = { entry: string; letters: number };
type Node = {
  children: Map<string, Node>;
  /** How many of the same letter the path ends with; '' at the beginning of a word. */
  letter: string;
  run: number;
  endings: Ending[];
  no: number;
};

/** Entries made ready for being looked for. */
export type WordList = { root: Node; size: number };

/** Letters that English and Welsh words hardly ever double: two of them are one drawn out. */
const neverDoubled = new Set('ahijkquvwxy');

/** The letters of an entry, word by word; "e-mail" is one word and two. Empty: it has no letter or figure. */
function wordsOf(entry: string): string[][] {
  const units = readingsOf(entry.replace(/[!|]+$/, '')).at(-1) ?? [];
  const split = (isEnd: (unit: Unit) => boolean) => {
    const words: string[] = [];
    for (const unit of units) {
      const letter = [...unit.readings][0] ?? '';
      if (words.length === 0 || isEnd(unit)) words.push(letter);
      else words.push((words.pop() ?? '') + letter);
    }
    return words;
  };
  const marks = new Set(
    units.filter(({ gap, from }) => gap !== 'none' && /[-‐‑./]$/u.test(entry.slice(0, from))),
  );
  const asWritten = split((unit) => unit.gap !== 'none' && !isApostrophe(entry, unit));
  if (marks.size === 0) return units.length === 0 ? [] : [asWritten];
  return [asWritten, split((unit) => unit.gap !== 'none' && !marks.has(unit) && !isApostrophe(entry, unit))];
}

const isApostrophe = (entry: string, { from }: Unit) => /['’‘]$/u.test(entry.slice(0, from));

/** Of one word: also more than one of it, and what belongs to it. */
function formsOf(word: string): string[] {
  if ([...word].length < 3) return [word];
  const many = /[^aeiou]y$/.test(word) ? [`${word.slice(0, -1)}ies`] : [];
  return [word, `${word}s`, `${word}es`, ...many];
}

/** How many letters and figures an entry has that can be looked for. */
export const lettersOf = (entry: string): number => (wordsOf(entry)[0] ?? []).join('').length;

/**
 * Makes a list of words and phrases ready. It finds whole words, their plurals and possessives, in any case, with other
 * accents, letters that look alike, figures and signs for letters, letters drawn out, spaced or dotted, and what cannot
 * be seen between them.
 */
export function wordList(entries: readonly string[]): WordList {
  let size = 1;
  const root: Node = { children: new Map(), letter: '', run: 0, endings: [], no: 0 };
  const step = (node: Node, letter: string): Node => {
    const known = node.children.get(letter);
    if (known !== undefined) return known;
    const isSpace = letter === ' ';
    const run = isSpace ? 0 : node.letter === letter ? node.run + 1 : 1;
    const made = { children: new Map(), letter: isSpace ? '' : letter, run, endings: [], no: size++ };
    node.children.set(letter, made);
    return made;
  };
  for (const entry of entries)
    for (const words of wordsOf(entry))
      for (const last of formsOf(words.at(-1) ?? '')) {
        const phrase = [...words.slice(0, -1), last].join(' ');
        let node = root;
        for (const letter of phrase) node = step(node, letter);
        node.endings.push({ entry, letters: words.join('').length });
      }
  return { root, size };
}

/** One way to read the text so far as the beginning of an entry. */
type State = {
  node: Node;
  /** How many more of its last letter the text has than the entry; 2 means "enough", as any do above three. */
  more: 0 | 1 | 2;
  hasLetter: boolean;
  /** Read in a figure. */
  hasFigure: boolean;
  isSpaced: boolean;
  from: number;
};

const keyOf = ({ node, more, hasLetter, hasFigure, isSpaced }: State) =>
  node.no * 24 + more * 8 + (hasLetter ? 4 : 0) + (hasFigure ? 2 : 0) + (isSpaced ? 1 : 0);

/** "good" is not "god", but "gooood" is, as "spaam" is "spam". */
const isRightLength = ({ node, more }: State) =>
  more === 0 || node.run + more >= 3 || (node.run === 1 && neverDoubled.has(node.letter));

/** Above three of a letter there is nothing left to tell apart. */
const capped = (node: Node, more: number): State['more'] =>
  node.run >= 3 ? 0 : (Math.min(more, 3 - node.run) as State['more']);

/** Every way to go on from a state by one letter, figure or sign. */
function* advance(state: State, unit: Unit): Generator<State> {
  const { node } = state;
  for (const letter of unit.readings) {
    const seen = {
      hasLetter: state.hasLetter || unit.kind === 'letter',
      hasFigure: state.hasFigure || (unit.kind === 'figure' && letter !== unit.readings.charAt(0)),
    };
    const isSame = letter === node.letter;
    if (isSame) yield { ...state, ...seen, more: capped(node, state.more + 1) };
    const child = node.children.get(letter);
    if (child !== undefined && (isSame || isRightLength(state)))
      yield { ...state, ...seen, node: child, more: isSame ? capped(child, state.more) : 0 };
  }
}

/** The states that a gap before a unit leaves: a new word of a phrase, or the same word in spite of the gap. */
function* across(state: State, unit: Unit, wasSingle: boolean): Generator<State> {
  if (unit.gap === 'none') return yield state;
  const space = isRightLength(state) ? state.node.children.get(' ') : undefined;
  if (space !== undefined) yield { ...state, node: space, more: 0 };
  if (unit.gap === 'tight') yield state;
  else if (wasSingle && unit.isSingle) yield { ...state, isSpaced: true };
}

/** Figures alone are figures, and two single letters are not yet a word that was spaced. */
const counts = (state: State, { letters }: Ending) =>
  (!state.hasFigure || state.hasLetter) && (!state.isSpaced || letters >= 3);

function* matchesIn(units: readonly Unit[], { root }: WordList): Generator<Match> {
  let states = new Map<number, State>();
  for (const [i, unit] of units.entries()) {
    const next = new Map<number, State>();
    const add = (state: State) => {
      const key = keyOf(state);
      if (!next.has(key)) next.set(key, state);
    };
    for (const before of states.values())
      for (const state of across(before, unit, units[i - 1]?.isSingle === true))
        for (const after of advance(state, unit)) add(after);
    if (unit.gap !== 'none') {
      const start: State = { ...fresh, node: root, from: unit.from };
      for (const after of advance(start, unit)) add(after);
    }
    states = next;
    if (units[i + 1]?.gap === 'none') continue;
    for (const state of states.values())
      if (state.node.endings.length > 0 && isRightLength(state))
        for (const ending of state.node.endings)
          if (counts(state, ending)) yield { entry: ending.entry, from: state.from, to: unit.to };
  }
}

const fresh = { more: 0, hasLetter: false, hasFigure: false, isSpaced: false } as const;

export const isEmpty = (list: WordList): boolean => list.size === 1;

/** The first entry of the list in the text; null: none. In a time that grows as the text does. */
export function firstMatch(list: WordList, text: string): Match | null {
  if (isEmpty(list)) return null;
  for (const units of readingsOf(text)) for (const match of matchesIn(units, list)) return match;
  return null;
}

/** Every entry in the text, each place once, in the order of the text. */
export function allMatches(list: WordList, text: string): Match[] {
  if (isEmpty(list)) return [];
  const found = new Map<string, Match>();
  for (const units of readingsOf(text))
    for (const match of matchesIn(units, list)) found.set(`${match.from} ${match.to} ${match.entry}`, match);
  return [...found.values()].toSorted((a, b) => a.from - b.from || a.to - b.to);
}
