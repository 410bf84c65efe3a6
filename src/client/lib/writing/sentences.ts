/** Offsets into a text, in UTF-16 code units; `end` is past the last. */
export type Span = { start: number; end: number };

const mark = /^\s*(?:(?:[-*+]|\d{1,3}[.)]|>|#+)\s+|>)*/u;
const ending = /(?:[.!?]+|…)[)\]"'”’*_]*(?=\s|$)/gu;
/** After these a full stop ends no sentence; nor after one letter, as in "J. Smith". */
const shortened = /(?:^|[^\p{L}])(?:mr|mrs|ms|mx|dr|prof|st|rev|cllr|vs|e\.?g|i\.?e|(?!i)\p{L})$/iu;

/** The sentences of a text typed in Markdown, without the marks of lists and quotes. No sentence goes on in a new line. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n\r]+/gu)) {
    let from = mark.exec(line)?.[0].length ?? 0;
    const end = (to: number) => {
      const words = line.slice(from, to);
      const start = index + from + (words.length - words.trimStart().length);
      if (words.trim()) sentences.push({ start, end: start + words.trim().length });
      from = to;
    };
    for (const found of line.matchAll(ending))
      if (found.index >= from && ends(line, found)) end(found.index + found[0].length);
    end(line.length);
  }
  return sentences;
}

function ends(line: string, { 0: dots, index }: RegExpExecArray): boolean {
  if (/^[!?]/u.test(dots)) return true;
  const before = line.slice(Math.max(0, index - 12), index);
  // Three dots, and "etc.", stand inside a sentence as well.
  if (/^(?:…|\.\.)/u.test(dots) || /\betc$/iu.test(before))
    return !/^\s+\p{Ll}/u.test(line.slice(index + dots.length));
  return !shortened.test(before);
}

/** Words as a reader counts them: "night-shift" is one. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
