/**
 * Finding a passage of a text again, also when the text was edited: after the TextQuoteSelector of the W3C's Web
 * Annotation Data Model (exact words, what stood before and after them), with the paragraph as the nearer one of equals.
 * A text is its paragraphs, each in `normal` form; offsets (UTF-16 code units) are in all of them, a space between two.
 */
export type Anchor = {
  text: string;
  before: string;
  after: string;
  /** Where it began when it was written; null: unknown. */
  paragraph: number | null;
};
export type Passage = { from: number; to: number; paragraph: number };

/** How much is kept of what stands before and after. */
export const contextLength = 40;
/** Fewer characters than this may stand anywhere: they are known only by what stands around them. */
const telling = 24;

/** One space for any white space. */
export const normal = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As long as before; one form of each quotation mark and dash, since an editor's program changes these. */
const folded = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-');

const startsOf = (paragraphs: readonly string[]): number[] => {
  let at = 0;
  return paragraphs.map((text) => (at += text.length + 1) - text.length - 1);
};

/** Which paragraph an offset is in. */
const paragraphAt = (starts: readonly number[], at: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= at),
  );

function alike(a: string, b: string, fromEnd: boolean): number {
  const most = Math.min(a.length, b.length);
  const charOf = (text: string, nth: number) => text[fromEnd ? text.length - 1 - nth : nth];
  let length = 0;
  while (length < most && charOf(a, length) === charOf(b, length)) length += 1;
  return length;
}

/** The best place of these words: most alike around, then nearest to their paragraph. null: they are no longer there. */
export function findPassage(paragraphs: readonly string[], anchor: Anchor): Passage | null {
  const [words, before, after] = [anchor.text, anchor.before, anchor.after].map((part) =>
    folded(normal(part)),
  ) as [string, string, string];
  const whole = folded(paragraphs.join(' '));
  const starts = startsOf(paragraphs);
  let best: (Passage & { around: number; far: number }) | null = null;
  for (
    let from = words === '' ? -1 : whole.indexOf(words);
    from >= 0;
    from = whole.indexOf(words, from + 1)
  ) {
    const to = from + words.length;
    const around =
      alike(whole.slice(0, from).trimEnd().slice(-contextLength), before, true) +
      alike(whole.slice(to).trimStart().slice(0, contextLength), after, false);
    const paragraph = paragraphAt(starts, from);
    const far = anchor.paragraph === null ? 0 : Math.abs(paragraph - anchor.paragraph);
    if (best === null || around > best.around || (around === best.around && far < best.far))
      best = { from, to, paragraph, around, far };
  }
  if (best === null) return null;
  const known = before.length + after.length;
  if (words.length < telling && best.around * 4 < known) return null;
  return { from: best.from, to: best.to, paragraph: best.paragraph };
}

/** Half a character at either end is none, and no database takes it. */
const unbroken = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** What a passage is known by. */
export function anchorOf(paragraphs: readonly string[], { from, to, paragraph }: Passage): Anchor {
  const whole = paragraphs.join(' ');
  return {
    text: whole.slice(from, to),
    before: unbroken(whole.slice(Math.max(0, from - contextLength), from)),
    after: unbroken(whole.slice(to, to + contextLength)),
    paragraph,
  };
}

/** As much of what was selected as may be quoted: to the end of a sentence where that is not too little, else of a word. */
export function quotable(text: string, most: number): string {
  const words = text.trim();
  if (words.length <= most) return words;
  const cut = words.slice(0, most + 1);
  const sentence = /^.*[.!?…]['")’”]?(?= )/su.exec(cut)?.[0] ?? '';
  if (sentence.length >= most / 3) return sentence;
  return unbroken(cut.replace(/\s+\S*$/u, '').slice(0, most));
}
