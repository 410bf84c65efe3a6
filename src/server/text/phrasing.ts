import type { ElementContent } from 'hast';
import { cleanText } from './clean-text.ts';
import { safeHref, type Voice } from './safe-href.ts';

/** What a run of text is inside of. Written outermost first: link, strong, emphasis, code. */
export type Marks = { href: string | null; strong: boolean; em: boolean; code: boolean };
export const unmarked: Marks = { href: null, strong: false, em: false, code: false };

export type Piece = { marks: Marks } & (
  { type: 'text'; value: string } | { type: 'break' } | { type: 'image'; src: string; alt: string }
);

const hasWords = (text: string) => /[^\s\u200B-\u200D\u2060\uFEFF]/.test(text);
const isSeen = (piece: Piece) => piece.type === 'image' || (piece.type === 'text' && hasWords(piece.value));
const sameMarks = (a: Marks, b: Marks) =>
  a.href === b.href && a.strong === b.strong && a.em === b.em && a.code === b.code;

/** Paragraphs in one normal form, so that what is written out is read back as the same. */
export function paragraphs(pieces: Piece[], voice: Voice): ElementContent[][] {
  return splitAtBlankLines(tidySpaces(pieces))
    .filter((paragraph) => paragraph.some(isSeen))
    .map((paragraph) => nest(merge(linkAddresses(merge(withoutEmptyLinks(paragraph)), voice))));
}

/** White space collapsed as a browser shows it, none at the start or end of a line. */
function tidySpaces(pieces: Piece[]): Piece[] {
  const tidy: Piece[] = [];
  let atStart = true;
  const trimEnd = () => {
    const last = tidy.at(-1);
    if (last?.type !== 'text' || !last.value.endsWith(' ')) return;
    last.value = last.value.slice(0, -1);
    if (last.value === '') tidy.pop();
  };
  for (const piece of pieces) {
    if (piece.type === 'break') {
      trimEnd();
      tidy.push(piece);
      atStart = true;
    } else if (piece.type === 'image') {
      tidy.push(piece);
      atStart = false;
    } else {
      let value = cleanText(piece.value).replace(/[ \t\n\r\f]+/g, ' ');
      if (atStart && value.startsWith(' ')) value = value.slice(1);
      if (value === '') continue;
      atStart = value.endsWith(' ');
      tidy.push({ ...piece, value });
    }
  }
  trimEnd();
  return tidy;
}

/** Two line breaks with no word between them end a paragraph; none stand at its edges. */
function splitAtBlankLines(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let group: Piece[] = [];
  let line: Piece[] = [];
  const endLine = (ending: Piece | null) => {
    if (line.some(isSeen)) {
      group.push(...line, ...(ending === null ? [] : [ending]));
    } else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
    line = [];
  };
  for (const piece of pieces) {
    if (piece.type === 'break') endLine(piece);
    else line.push(piece);
  }
  endLine(null);
  groups.push(group);
  return groups.map((each) => (each.at(-1)?.type === 'break' ? each.slice(0, -1) : each));
}

/** A link nobody could see or hear is no link. */
function withoutEmptyLinks(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (let start = 0; start < pieces.length;) {
    const href = pieces[start]?.marks.href ?? null;
    let end = start;
    while (end < pieces.length && (pieces[end]?.marks.href ?? null) === href) end += 1;
    const group = pieces.slice(start, end);
    const keep = href === null || group.some(isSeen);
    result.push(
      ...(keep ? group : group.map((piece) => ({ ...piece, marks: { ...piece.marks, href: null } }))),
    );
    start = end;
  }
  return result;
}

function merge(pieces: Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.type === 'text' && last?.type === 'text' && sameMarks(piece.marks, last.marks))
      merged[merged.length - 1] = { ...last, value: last.value + piece.value };
    else merged.push(piece);
  }
  return merged;
}

/** Web addresses in running text become links; the full stop or bracket after one is not part of it. */
function linkAddresses(pieces: Piece[], voice: Voice): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.type !== 'text' || piece.marks.href !== null || piece.marks.code) return [piece];
    const found: Piece[] = [];
    let from = 0;
    for (const match of piece.value.matchAll(/(?<![\p{L}\p{N}_])https?:\/\/[^\s<>"]{1,2000}/giu)) {
      const address = match[0].replace(/[.,;:!?'"’”»)\]}>*_]{1,10}$/u, '');
      const href = safeHref(address, voice);
      if (href === null) continue;
      found.push({ ...piece, value: piece.value.slice(from, match.index) });
      found.push({ type: 'text', value: address, marks: { ...piece.marks, href } });
      from = match.index + address.length;
    }
    found.push({ ...piece, value: piece.value.slice(from) });
    return found.filter((part) => part.type !== 'text' || part.value !== '');
  });
}

const wrappers = [
  { mark: 'href', tagName: 'a' },
  { mark: 'strong', tagName: 'strong' },
  { mark: 'em', tagName: 'em' },
  { mark: 'code', tagName: 'code' },
] as const;

/** Neighbours with the same mark share one element. */
function nest(pieces: Piece[], level = 0): ElementContent[] {
  const wrapper = wrappers[level];
  if (wrapper === undefined) return pieces.map(leaf);
  const content: ElementContent[] = [];
  for (let start = 0; start < pieces.length;) {
    const value = pieces[start]?.marks[wrapper.mark] ?? null;
    let end = start;
    while (end < pieces.length && (pieces[end]?.marks[wrapper.mark] ?? null) === value) end += 1;
    const children = nest(pieces.slice(start, end), level + 1);
    const properties = typeof value === 'string' ? { href: value } : {};
    if (value === null || value === false) content.push(...children);
    else content.push({ type: 'element', tagName: wrapper.tagName, properties, children });
    start = end;
  }
  return content;
}

function leaf(piece: Piece): ElementContent {
  if (piece.type === 'text') return { type: 'text', value: piece.value };
  if (piece.type === 'break') return { type: 'element', tagName: 'br', properties: {}, children: [] };
  const properties = { src: piece.src, alt: piece.alt };
  return { type: 'element', tagName: 'img', properties, children: [] };
}
