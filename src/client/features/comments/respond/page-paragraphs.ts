import { type Anchor, contextLength, normal, type Passage, quotable } from '../../../../thread/anchor.ts';
import { blocks, headings } from '../../../../thread/paragraphs.ts';

/** A paragraph as it stands in the page. The same ones, in the same order, as `paragraphsOf` finds in the HTML. */
export type PageParagraph = {
  element: HTMLElement;
  /** Its text; null is the end of a line. */
  nodes: (Text | null)[];
  /** In `normal` form. */
  text: string;
};

/** What we put into a post ourselves is none of its words. */
const ours = '[data-explanation], [data-respond], [popover]';

export function paragraphsIn(prose: HTMLElement): PageParagraph[] {
  const found: PageParagraph[] = [];
  let open: PageParagraph | null = null;
  const end = () => {
    const text = normal(open?.nodes.map((node) => node?.data ?? ' ').join('') ?? '');
    if (open && text !== '') found.push({ ...open, text });
    open = null;
  };
  const visit = (parent: Node, block: HTMLElement): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) (open ??= { element: block, nodes: [], text: '' }).nodes.push(node);
      if (!(node instanceof HTMLElement) || node.matches(ours)) continue;
      const name = node.localName;
      if (name === 'br') open?.nodes.push(null);
      else if (headings.has(name)) end();
      else if (blocks.has(name)) {
        end();
        visit(node, node);
        end();
      } else visit(node, block);
    }
  };
  visit(prose, prose);
  end();
  return found;
}

/** The text of a node before, in and after a range. */
function cut(node: Text | null, range: Range): [string, string, string] {
  if (!node) return [' ', '', ''];
  const { data } = node;
  if (!range.intersectsNode(node)) return [data, '', ''];
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : data.length;
  return [data.slice(0, from), data.slice(from, to), data.slice(to)];
}

/** What of the post is in a range, as it can be quoted: no more than `most` characters. null: nothing that says something. */
export function quoteOf(paragraphs: readonly PageParagraph[], range: Range, most: number): Anchor | null {
  const cuts = paragraphs.flatMap(({ nodes }, paragraph) => [
    ...nodes.map((node) => ({ paragraph, parts: cut(node, range) })),
    { paragraph, parts: [' ', '', ''] as const },
  ]);
  const first = cuts.findIndex(({ parts }) => parts[1].trim() !== '');
  const last = cuts.findLastIndex(({ parts }) => parts[1].trim() !== '');
  if (first < 0) return null;
  const all = (some: typeof cuts) => some.map(({ parts }) => parts.join('')).join('');
  const inside = cuts
    .slice(first, last + 1)
    .map(({ parts }) => parts[1] || (parts[0].trim() === '' ? ' ' : ''));
  const [before, words, after] = inWholeWords(
    all(cuts.slice(0, first)) + (cuts[first]?.parts[0] ?? ''),
    inside.join(''),
    (cuts[last]?.parts[2] ?? '') + all(cuts.slice(last + 1)),
  );
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const text = quotable(words, most);
  return {
    text,
    before: normal(before).slice(-contextLength),
    after: normal(words.slice(text.length) + after).slice(0, contextLength),
    paragraph: cuts[first]?.paragraph ?? null,
  };
}

/** Few people hit the edges of words, and half a word is hard to read. The words themselves in `normal` form. */
function inWholeWords(before: string, inside: string, after: string): [string, string, string] {
  const head = /^[\p{L}\p{N}]/u.test(inside) ? (/[\p{L}\p{N}'’]*$/u.exec(before)?.[0] ?? '') : '';
  const tail = /[\p{L}\p{N}'’]$/u.test(inside) ? (/^[\p{L}\p{N}'’]*/u.exec(after)?.[0] ?? '') : '';
  return [
    before.slice(0, before.length - head.length),
    normal(head + inside + tail),
    after.slice(tail.length),
  ];
}

/** Where a passage stands in the page. */
export function rangeOf(paragraphs: readonly PageParagraph[], { from, to }: Passage): Range {
  const range = document.createRange();
  let at = 0;
  let isBegun = false;
  for (const { nodes } of paragraphs) {
    let wasSpace = true;
    for (const node of nodes) {
      const data = node?.data ?? ' ';
      for (let offset = 0; offset < data.length; offset += 1) {
        const isSpace = /\s/.test(data[offset] ?? '');
        if (isSpace && wasSpace) continue;
        wasSpace = isSpace;
        if (node && at >= from && !isBegun) {
          range.setStart(node, offset);
          isBegun = true;
        }
        if (node && isBegun && at < to) range.setEnd(node, offset + 1);
        at += 1;
      }
    }
    // Between paragraphs stands one space.
    if (!wasSpace) at += 1;
  }
  return range;
}
