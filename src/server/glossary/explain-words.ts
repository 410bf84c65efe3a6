import type { Element, ElementContent, Root, Text } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { HardWord } from '../../contract/glossary.ts';
import { explanationId, firstUses, type FoundWord } from '../../contract/hard-words.ts';

export type Explained = {
  html: string;
  /** In the order they are marked in. */
  words: HardWord[];
};

const dialect = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).freeze();

/** What is a link, a name of a part or a sign for a machine stays what it is. */
const untouched = new Set(['a', 'button', 'code', 'h1', 'h2', 'h3']);
const inline = new Set(['a', 'code', 'em', 'strong']);

/** A text of the page and where it stands in `text`; `isOpen`: words in it may be marked. */
type Piece = { node: Text; parent: Element | Root; start: number; isOpen: boolean };

/**
 * Marks the first use of every hard word in sanitised HTML. A mark is a button for the explanation, which the page holds
 * at `explanationId`: it works without scripts. Everything else stays as it is. Pure.
 */
export function explainWords(html: string, find: (text: string) => FoundWord<HardWord>[]): Explained {
  const tree = dialect.parse(html);
  const { text, pieces } = textOf(tree);
  const inside = find(text).flatMap((found) => {
    const piece = pieces.find(
      ({ start, node }) => found.start >= start && found.end <= start + node.value.length,
    );
    return piece?.isOpen ? [{ ...found, piece }] : [];
  });
  const marked = firstUses(inside);
  if (marked.length === 0) return { html, words: [] };
  // From the end, so that what comes before keeps its place.
  for (const { piece, word, start, end } of marked.toReversed())
    mark(piece, word, { start: start - piece.start, end: end - piece.start });
  return { html: dialect.stringify(tree), words: marked.map(({ word }) => word) };
}

/** All of the text, with a line for every block, so that words on both sides of an `em` are seen as one. */
function textOf(tree: Root): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  const walk = (parent: Element | Root, isOpen: boolean): void => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        pieces.push({ node: child, parent, start: text.length, isOpen });
        text += child.value;
      } else if (child.type === 'element') {
        const line = inline.has(child.tagName) ? '' : '\n';
        text += line;
        walk(child, isOpen && !untouched.has(child.tagName));
        text += line;
      }
    }
  };
  walk(tree, true);
  return { text, pieces };
}

function mark({ node, parent }: Piece, word: HardWord, at: { start: number; end: number }): void {
  const { value } = node;
  const text = (part: string): Text => ({ type: 'text', value: part });
  const button: Element = {
    type: 'element',
    tagName: 'button',
    properties: { type: 'button', popoverTarget: explanationId(word.slug) },
    children: [text(value.slice(at.start, at.end))],
  };
  const rest = value.slice(at.end);
  node.value = value.slice(0, at.start);
  const dfn: Element = { type: 'element', tagName: 'dfn', properties: {}, children: [button] };
  const added: ElementContent[] = rest === '' ? [dfn] : [dfn, text(rest)];
  parent.children.splice((parent.children as unknown[]).indexOf(node) + 1, 0, ...added);
}
