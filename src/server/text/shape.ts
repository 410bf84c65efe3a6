import type { Element, ElementContent, Root } from 'hast';
import { cleanText } from './clean-text.ts';
import { type Marks, paragraphs, type Piece, unmarked } from './phrasing.ts';
import { safeHref, safeImage, type Voice } from './safe-href.ts';

/** Lists, quotes and notes inside each other; deeper ones keep their words and lose the nesting. */
const maxDepth = 10;

const blocks = new Set('p div pre li h1 h2 h3 h4 h5 h6 ul ol blockquote hr'.split(' '));
const marking: Record<string, keyof Marks> = { strong: 'strong', em: 'em', code: 'code', a: 'href' };

type Place = { marks: Marks; depth: number; voice: Voice; keepLines: boolean };
type Sink = { blocks: ElementContent[]; run: Piece[] };

const element = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}) =>
  ({ type: 'element', tagName, properties, children }) satisfies Element;

/**
 * Any tree rebuilt from the few forms this site shows: paragraphs, headings (posts), lists, quotes, notes and rules
 * (posts); inside them links, strong, emphasis, code and line breaks. Text is kept, except of what was never text.
 */
export function shape(tree: Root, voice: Voice): Root {
  return { type: 'root', children: blocksOf(tree, { marks: unmarked, depth: 0, voice, keepLines: false }) };
}

function blocksOf(parent: Root | Element, place: Place): ElementContent[] {
  const sink: Sink = { blocks: [], run: [] };
  fill(sink, parent, place);
  endParagraph(sink, place);
  return sink.blocks;
}

function endParagraph(sink: Sink, place: Place): void {
  for (const content of paragraphs(sink.run, place.voice)) sink.blocks.push(element('p', content));
  sink.run = [];
}

function fill(sink: Sink, parent: Root | Element, place: Place): void {
  for (const child of parent.children) {
    if (child.type === 'text') addText(sink, child.value, place);
    else if (child.type === 'element') addElement(sink, child, place);
  }
}

function addText(sink: Sink, value: string, { marks, keepLines }: Place): void {
  for (const [i, line] of (keepLines ? value.split(/\r\n?|\n/) : [value]).entries()) {
    if (i > 0) sink.run.push({ type: 'break', marks });
    sink.run.push({ type: 'text', value: line, marks });
  }
}

function addElement(sink: Sink, node: Element, place: Place): void {
  const { tagName } = node;
  const { marks, voice } = place;
  const mark = Object.hasOwn(marking, tagName) ? marking[tagName] : undefined;
  if (mark === 'href') {
    const href = safeHref(String(node.properties['href'] ?? ''), voice);
    fill(sink, node, { ...place, marks: { ...marks, href: href ?? marks.href } });
  } else if (mark !== undefined) fill(sink, node, { ...place, marks: { ...marks, [mark]: true } });
  else if (tagName === 'br') sink.run.push({ type: 'break', marks });
  else if (tagName === 'img') addImage(sink, node, place);
  else if (blocks.has(tagName)) {
    endParagraph(sink, place);
    addBlock(sink, node, tagName === 'pre' ? { ...place, keepLines: true } : place);
    endParagraph(sink, place);
  } else fill(sink, node, place);
}

function addImage(sink: Sink, { properties }: Element, { marks, voice }: Place): void {
  const alt = cleanText(String(properties['alt'] ?? ''));
  const src = voice === 'post' ? safeImage(String(properties['src'] ?? '')) : null;
  sink.run.push(src === null ? { type: 'text', value: alt, marks } : { type: 'image', src, alt, marks });
}

function addBlock(sink: Sink, node: Element, place: Place): void {
  const { tagName } = node;
  const inner = { ...place, depth: place.depth + 1 };
  const isNote = tagName === 'div' && place.voice === 'post' && hasClass(node, 'note');
  if (tagName === 'hr') {
    if (place.voice === 'post') sink.blocks.push(element('hr', []));
  } else if (/^h[1-6]$/.test(tagName)) sink.blocks.push(...heading(node, place));
  else if (place.depth >= maxDepth || !(isNote || /^(?:[uo]l|blockquote)$/.test(tagName)))
    fill(sink, node, place);
  else if (isNote || tagName === 'blockquote') {
    const content = blocksOf(node, inner);
    if (content.length > 0) sink.blocks.push(quoteOrNote(content, isNote, place.voice));
  } else {
    const items = itemsOf(node, inner);
    if (items.length > 0) sink.blocks.push(list(node, items));
  }
}

const hasClass = (node: Element, name: string) =>
  Array.isArray(node.properties['className']) && node.properties['className'].includes(name);

function heading(node: Element, place: Place): ElementContent[] {
  const post = place.voice === 'post';
  const content = blocksOf(node, post ? place : { ...place, marks: { ...place.marks, strong: true } });
  const only = content[0];
  if (!post || content.length !== 1 || only?.type !== 'element' || only.tagName !== 'p') return content;
  return [element(/^h[12]$/.test(node.tagName) ? 'h2' : 'h3', only.children)];
}

function list(node: Element, items: Element[]): Element {
  const start = Number(node.properties['start'] ?? 1);
  const numbered = node.tagName === 'ol';
  const properties =
    numbered && start !== 1 && Number.isInteger(start) && start >= 0 && start < 1e9 ? { start } : {};
  return element(numbered ? 'ol' : 'ul', items, properties);
}

/** Whatever stands in a list is in an item of its own. An item of one paragraph needs no `p` around it. */
function itemsOf(node: Element, place: Place): Element[] {
  const items: Element[] = [];
  for (const child of node.children) {
    const isItem = child.type === 'element' && child.tagName === 'li';
    const content = blocksOf(isItem ? child : element('li', [child as ElementContent]), place);
    const [first, ...rest] = content;
    if (first === undefined) continue;
    const tight =
      first.type === 'element' &&
      first.tagName === 'p' &&
      rest.every((block) => block.type === 'element' && /^[uo]l$/.test(block.tagName));
    items.push(element('li', tight ? [...first.children, ...rest] : content));
  }
  return items;
}

/** In a post, a quote whose first line is `[note] Title` is a paper note. */
function quoteOrNote(content: ElementContent[], isNote: boolean, voice: Voice): Element {
  if (isNote) return element('div', content, { className: ['note'] });
  const [first, ...rest] = content;
  const opening = first?.type === 'element' && first.tagName === 'p' ? first.children : [];
  const text = opening[0]?.type === 'text' ? opening[0].value : '';
  if (voice !== 'post' || first?.type !== 'element' || !/^\[note\](?: |$)/i.test(text))
    return element('blockquote', content);
  const afterMarker: ElementContent = { type: 'text', value: text.replace(/^\[note\] ?/i, '') };
  const line = opening.findIndex((part) => part.type === 'element' && part.tagName === 'br');
  const end = line < 0 ? opening.length : line;
  const title = [afterMarker, ...opening.slice(1, end)].filter(
    (part) => part.type !== 'text' || part.value !== '',
  );
  const body = opening.slice(end + 1);
  return element(
    'div',
    [
      ...(title.length > 0 ? [element('p', [element('strong', title)])] : []),
      ...(body.length > 0 ? [element('p', body)] : []),
      ...rest,
    ],
    { className: ['note'] },
  );
}
