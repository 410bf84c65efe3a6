import type { Span } from './sentences.ts';

/** What a name is of; the last four say how to reach or find somebody. */
export type Named = 'person' | 'service' | 'home' | 'handle' | 'email' | 'phone' | 'place';
/** `isSaid`: the word before it says already what it is, as in "my manager Sarah". */
export type NameFound = Span & { what: Named; isSaid: boolean };

/** Without the full stop or bracket behind it, which ends a sentence as everywhere. */
const address = /\b(?:https?:\/\/|www\.)\S*[^\s.,;:!?)\]"”’]/giu;
const kinds: [Named, RegExp][] = [
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu],
  ['handle', /(?<![\w@/.])@\w{2,30}/gu],
  // Not the help lines that anybody may ring: 0300, 0800, 0808.
  ['phone', /(?<![\w.])(?:\(?\+44\)?|\(?0(?!3\d\d|80[08]))(?:[ ()-]{0,2}\d){9,10}(?!\d)/gu],
  ['place', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gu],
  [
    'place',
    /\b\d{1,4}[a-z]? (?:\p{Lu}[\p{L}’']* ){1,3}(?:Road|Street|Lane|Avenue|Close|Drive|Crescent|Way|Terrace)\b/gu,
  ],
];

/** The same text with other characters where the spans are: every offset stays. */
export const without = (text: string, spans: readonly Span[]): string =>
  spans.reduce(
    (left, { start, end }) => left.slice(0, start) + '·'.repeat(end - start) + left.slice(end),
    text,
  );

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

/** Words inside an address of a page are nobody's words. */
export const withoutLinks = (text: string): string => without(text, spansOf(text, address));

/** Handles, addresses and numbers of people, and the text without them and without links. */
export function findContacts(text: string): { found: NameFound[]; rest: string } {
  const found: NameFound[] = [];
  let rest = withoutLinks(text);
  for (const [what, pattern] of kinds) {
    const spans = spansOf(rest, pattern);
    found.push(...spans.map((span) => ({ ...span, what, isSaid: false })));
    rest = without(rest, spans);
  }
  return { found, rest };
}
