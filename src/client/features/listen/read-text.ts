import { sentencesIn } from './sentences.ts';

/** A sentence of the page. */
export type Sentence = {
  /** As it stands there, white space and all. */
  text: string;
  /** Said before it, and not on the page: "Blue Kettle says". */
  says?: string;
  /** The language it is written in, as `lang` says: "en-GB". */
  lang: string;
  /** Where it is drawn. A live range: it moves with the page. */
  range: Range;
};

/** What is on the page to be pressed or seen, not to be read out. Words with an explanation are buttons in a `<dfn>`. */
const skipped =
  'button:not(dfn *), [aria-hidden=true], [hidden], [popover], .visually-hidden, script, style, template, noscript, ' +
  'svg, select, input, textarea, [data-not-read]';

const breaks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);

type Piece = { node: Text; start: number };
/** Text that runs on, from one break of the page to the next. */
type Run = { text: string; pieces: Piece[]; lang: string; isOne: boolean };

const languageAt = (element: Element): string =>
  element.closest('[lang]')?.getAttribute('lang') || element.ownerDocument.documentElement.lang || 'en';

function runsIn(root: Element): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  const walk = (element: Element, isOne: boolean) => {
    if (element.matches(skipped)) return;
    const isBreak = breaks.has(element.tagName) || element.hasAttribute('data-sentence');
    if (isBreak) run = null;
    const one = isOne || element.hasAttribute('data-sentence');
    const lang = languageAt(element);
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) walk(child as Element, one);
      else if (child.nodeType === Node.TEXT_NODE && (child as Text).data !== '') {
        if (run?.lang !== lang) runs.push((run = { text: '', pieces: [], lang, isOne: one }));
        run.pieces.push({ node: child as Text, start: run.text.length });
        run.text += (child as Text).data;
      }
    }
    if (isBreak) run = null;
  };
  walk(root, false);
  return runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Which piece holds this offset; of an end, the piece it ends in. */
function pointAt(pieces: readonly Piece[], offset: number, isEnd: boolean): [Text, number] {
  const piece = pieces.findLast(({ start }) => (isEnd ? start < offset : start <= offset)) ?? pieces[0]!;
  return [piece.node, offset - piece.start];
}

function rangeOf({ text, pieces }: Run, start: number, end: number): Range {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const range = new Range();
  range.setStart(...pointAt(pieces, from, false));
  range.setEnd(...pointAt(pieces, Math.max(from, start + words.trimEnd().length), true));
  return range;
}

/** The sentences an element of the page shows, in order. */
export function sentencesOn(root: Element): Sentence[] {
  return runsIn(root).flatMap((run) => {
    const spans = run.isOne ? [{ start: 0, end: run.text.length }] : sentencesIn(run.text, run.lang);
    return spans
      .map(({ start, end }) => ({ start, end, text: run.text.slice(start, end).trim() }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .map(({ start, end, text }) => ({ text, lang: run.lang, range: rangeOf(run, start, end) }));
  });
}

/** Is it still where it was, and the same? */
export const isThere = ({ range, text }: Sentence): boolean =>
  range.startContainer.isConnected && range.toString().trim() === text;
