/** A text as the letters it can be read as: what lists of words are compared with. Pure, in linear time. */
import { lookAlikes } from '../../text/look-alikes.ts';
import { welshWords } from './welsh-words.ts';

/** What stands before a letter: nothing; a sign that does not end a word; what ends one. */
export type Gap = 'none' | 'tight' | 'apart';

/** One letter, figure or sign that can be read as a letter. */
export type Unit = {
  kind: 'letter' | 'figure' | 'sign';
  /** Lower-case letters without accents, and figures: each of them is a way to read it. */
  readings: string;
  gap: Gap;
  /** It stands alone between two gaps. */
  isSingle: boolean;
  /** Where it stands in the text, in UTF-16 code units. */
  from: number;
  to: number;
};

const figures = new Map([...'013457'].map((figure, i) => [figure, ['o', 'il', 'e', 'a', 's', 't'][i] ?? '']));
const signs = new Map([...'@$€!|'].map((sign, i) => [sign, ['a', 's', 'e', 'il', 'il'][i] ?? '']));
/** Letters in one. */
const ligatures = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const isLetter = /\p{L}|(?!\p{Script=Inherited})\p{M}/u;
const isFigure = /\p{N}/u;
/** What Markdown makes nothing of, however long; one sign as it stands inside a word. */
const inside = /^(?:[*_~`\\]+|[-‐‑'’‘·•+])$/u;
/** Roads, rooms and vitamins (A55, LL57), and amounts and orders (50s, 1st, 10am): figures that are figures. */
const code =
  /^(?:\p{Lu}{1,4}\p{Nd}+\p{Lu}?|\p{Nd}+(?:s|st|nd|rd|th|am|pm|k|m|h|p|x|mg|kg|g|ml|l|km|cm|mm))$/u;
/** "s!p!a!m": signs that only stand between. */
const dotted = /^\p{L}(?:([!|$@€])\p{L})(?:\1\p{L}){2,}$/u;

/** Without accents; the vowel signs of Indian scripts are marks too, and are no decoration. */
const plain = (text: string) => text.normalize('NFKD').replace(/(?=\p{M})\p{Script=Inherited}/gu, '');

/** Where Welsh words stand whose accents count: their letters are themselves. */
function welshAt(text: string): Map<number, number> {
  const found = new Map<number, number>();
  if (!/[\u00e2\u00ea\u00ee\u00f4\u00fb\u0175\u0177]|\u0302/iu.test(text)) return found;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu))
    if (welshWords.has(word.normalize('NFC').toLowerCase())) found.set(index, index + word.length);
  return found;
}

type Atom = { kind: Unit['kind']; readings: string; from: number; to: number };

/** Of one sign: U+FDFA alone would be eighteen, and reading a text of it eighteen times the work. */
const mostLetters = 6;

const asciiLetter = /^[A-Za-z]$/;
const asciiElse = /^[\t\n\r "#%&'()*+,./:;<=>?[\]^_`{}~-]$/;

/** `wasSmall`: a small letter stands before it, where a capital I can be an l. */
function atomsOf(chunk: string, from: number, wasSmall: boolean): Atom[] {
  const to = from + chunk.length;
  // Most of what is written, without looking further.
  if (asciiElse.test(chunk)) return [];
  if (asciiLetter.test(chunk) && chunk !== 'I')
    return [{ kind: 'letter', readings: chunk.toLowerCase(), from, to }];
  const read = [...plain(chunk)];
  // One sign that is a whole sentence stands for no letter.
  if (read.length > mostLetters * chunk.length) return [];
  return read.flatMap((sign): Atom[] => {
    if (sign === 'I' && wasSmall) return [{ kind: 'letter', readings: 'il', from, to }];
    const small = sign.toLowerCase();
    const letters = ligatures.get(small) ?? lookAlikes.get(sign) ?? lookAlikes.get(small) ?? plain(small);
    if (isLetter.test(sign))
      return [...letters].map((letter) => ({ kind: 'letter', readings: letter, from, to }));
    if (isFigure.test(sign))
      return [{ kind: 'figure', readings: small + (figures.get(small) ?? ''), from, to }];
    const readAs = signs.get(sign);
    return readAs === undefined ? [] : [{ kind: 'sign', readings: readAs, from, to }];
  });
}

type Run = { text: string; gap: Gap; atoms: Atom[] };

const gapOf = (between: string, before: string, after: string): Gap =>
  inside.test(between) || (between === '.' && /^\p{L}/u.test(before) && /^\p{Ll}/u.test(after))
    ? 'tight'
    : 'apart';

/** Letters, figures and signs that stand together, with what stands before them. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  const welsh = welshAt(text);
  let between = '';
  let before = '';
  let welshTo = 0;
  let run: Run | undefined;
  for (const { 0: chunk, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    welshTo = welsh.get(index) ?? welshTo;
    if (unseen.test(chunk)) continue;
    const atoms: Atom[] =
      index < welshTo
        ? [
            {
              kind: 'letter',
              readings: chunk.normalize('NFC').toLowerCase(),
              from: index,
              to: index + chunk.length,
            },
          ]
        : atomsOf(chunk, index, /^\p{Ll}/u.test(before));
    if (atoms.length === 0) {
      between += chunk;
      continue;
    }
    if (run === undefined || between !== '') {
      run = { text: '', gap: run === undefined ? 'apart' : gapOf(between, before, chunk), atoms: [] };
      runs.push(run);
      between = '';
    }
    run.text += chunk;
    // Behind a small letter every capital I can be an l.
    if (chunk !== 'I' || atoms[0]?.readings === 'i') before = chunk;
    run.atoms.push(...atoms);
  }
  return runs;
}

/** Signs at the ends of a word can be letters ("$pam") or what they look like ("spam!"). */
export type Reading = { first: boolean; last: 'none' | 'but-exclamation' | 'all' };

const isSign = (atom: Atom | undefined) => atom?.kind === 'sign';

/** Up to where a run is read. */
function endOf({ atoms, text }: Run, last: Reading['last']): number {
  let end = atoms.length;
  if (last === 'none') while (end > 0 && isSign(atoms[end - 1])) end -= 1;
  if (last === 'but-exclamation') end -= exclamations(text);
  return end;
}

/** How many stand at the end. */
function exclamations(text: string): number {
  let count = 0;
  while (text.at(-1 - count) === '!') count += 1;
  return count;
}

function* piecesOf(run: Run, reading: Reading): Generator<{ gap: Gap; atoms: Atom[] }> {
  const { atoms, gap } = run;
  if (dotted.test(run.text)) {
    for (const [i, atom] of atoms.filter((one) => !isSign(one)).entries())
      yield { gap: i === 0 ? gap : 'apart', atoms: [atom] };
    return;
  }
  let start = 0;
  if (!reading.first) while (start < atoms.length && isSign(atoms[start])) start += 1;
  const kept = atoms.slice(start, Math.max(start, endOf(run, reading.last)));
  if (kept.length === 0) return;
  const isCode = code.test(run.text);
  yield {
    gap,
    atoms: isCode
      ? kept.map((atom) => (atom.kind === 'figure' ? { ...atom, readings: atom.readings.charAt(0) } : atom))
      : kept,
  };
}

/** The text read in every way its signs allow; most have one. */
export function readingsOf(text: string): Unit[][] {
  const runs = runsOf(text);
  const some = (test: (run: Run) => boolean) => runs.some(test);
  const isAt = (at: 0 | -1) => some(({ atoms }) => atoms.at(at)?.kind === 'sign');
  const firsts = isAt(0) ? [false, true] : [false];
  const lasts: Reading['last'][] = isAt(-1)
    ? some(({ text: word, atoms }) => word.endsWith('!') && isSign(atoms.at(-1 - exclamations(word))))
      ? ['none', 'but-exclamation', 'all']
      : ['none', 'all']
    : ['none'];
  return firsts.flatMap((first) => lasts.map((last) => unitsOf(runs, { first, last })));
}

function unitsOf(runs: readonly Run[], reading: Reading): Unit[] {
  const units: Unit[] = [];
  let isApart = false;
  for (const run of runs) {
    let isGone = true;
    for (const { gap, atoms } of piecesOf(run, reading)) {
      for (const [i, atom] of atoms.entries())
        units.push({
          ...atom,
          gap: i > 0 ? 'none' : isApart ? 'apart' : gap,
          isSingle: atoms.length === 1,
        });
      isGone = isApart = false;
    }
    // Signs that are not read end a word, whatever stands around them.
    isApart ||= isGone || !isWhole(run, reading);
  }
  return units;
}

const isWhole = (run: Run, { last }: Reading) => endOf(run, last) === run.atoms.length;
