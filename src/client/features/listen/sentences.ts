import { isShortForm } from './shortened.ts';

/** Offsets into a text, in UTF-16 code units; `end` is past the last. */
export type Span = { start: number; end: number };

/** Where a sentence may end, for browsers that cannot tell. */
const endings = /[.!?…]+[)\]"'”’»]*\s+/gu;

function candidates(text: string, language: string): number[] {
  if (typeof Intl.Segmenter !== 'function')
    return [...text.matchAll(endings)].map(({ 0: found, index }) => index + found.length);
  // In running text a new line is a space; to the segmenter it is the end of a paragraph.
  const line = text.replace(/[\n\r\u0085\u2028\u2029]/gu, ' ');
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line);
  return [...segments].slice(1).map(({ index }) => index);
}

/** Does a sentence end between the two? `before` begins where the sentence does. */
function ends(before: string, after: string): boolean {
  const said = before.trimEnd();
  // Nothing is said yet: a quotation mark alone, or the number of an item ("1.").
  if (!/\p{L}/u.test(said) && !/[!?…]$/u.test(said)) return false;
  // A space before it keeps two sentences apart; without one it is inside a word.
  if (said.length === before.length || after.trim() === '') return false;
  const rest = after.replace(/^[\s"'“‘«([]+/u, '');
  // What goes on in a small letter goes on: "Why?" she asked.
  if (/^\p{Ll}/u.test(rest)) return false;
  return !isShortForm(said.replace(/[)\]"'”’»]+$/u, ''), rest);
}

/**
 * The sentences of a text, one after the other: together they are the text. White space belongs to the sentence before it.
 * None is empty; a text of white space alone is one.
 */
export function sentencesIn(text: string, language: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const at of candidates(text, language)) {
    if (at <= start || !ends(text.slice(start, at), text.slice(at))) continue;
    spans.push({ start, end: at });
    start = at;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
