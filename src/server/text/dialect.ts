/** What of Markdown is not meant here. People who have never heard of Markdown must get what they typed. */
import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { Processor } from 'unified';
import type { Voice } from './safe-href.ts';

const off = {
  comment: [...['codeIndented', 'htmlFlow', 'htmlText', 'definition', 'setextUnderline', 'thematicBreak']],
  post: ['codeIndented', 'htmlFlow', 'htmlText'],
};

/** HTML stays the text it is; a spaced line is no program; in a comment a row of dashes is a row of dashes. */
export function plainWords(this: Processor, voice: Voice): void {
  const data = this.data() as { micromarkExtensions?: object[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: off[voice] } }];
}

/**
 * Twenty quotes and lists begun on one line are enough: what follows is text. Parsing them takes the square of their
 * number. A space written as a character is text to Markdown, and to a reader nothing.
 */
export const capMarkers = (text: string): string =>
  text.replace(/^(?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)])){20}(?=[ \t>*+-])/gm, '$& &#32;');

const maxDepth = 40;

/**
 * Thousands of `>` or `*` are parsed without recursion, but turning them into HTML recurses: below a depth that nobody
 * writes, the words are kept in one paragraph and the nesting is not.
 */
export const capDepth = () => (tree: Root) => {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === maxDepth) for (const node of level) flatten(node);
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    if (depth === maxDepth) return;
  }
};

const phrasing = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'link', 'linkReference']);

function flatten(node: Nodes): void {
  if (!('children' in node) || node.children.length === 0) return;
  const words: PhrasingContent[] = [];
  const waiting: Nodes[] = [...node.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('children' in next) for (const child of [...next.children].reverse()) waiting.push(child);
    else if ('value' in next) words.push({ type: 'text', value: next.value });
    else if ('alt' in next) words.push({ type: 'text', value: next.alt ?? '' });
    else if (next.type === 'break') words.push(next);
  }
  const paragraph: Paragraph = { type: 'paragraph', children: words };
  const isList = node.type === 'list';
  const children: Nodes[] = isList
    ? [{ type: 'listItem', children: [paragraph] }]
    : phrasing.has(node.type)
      ? words
      : [paragraph];
  Object.assign(node, { children });
}

/** In a comment a line ends where its writer ended it. In a post the editor's lines are only wrapped. */
export const breaks = (voice: Voice) => (tree: Root) => {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('children' in node)) continue;
    const children = voice === 'comment' ? node.children.flatMap(lines) : noteLine(node.children);
    Object.assign(node, { children });
    waiting.push(...children);
  }
};

function lines(node: Nodes): Nodes[] {
  if (node.type !== 'text') return [node];
  return node.value
    .split(/\r\n?|\n/)
    .flatMap((value, i): Nodes[] => [
      ...(i > 0 ? [{ type: 'break' as const }] : []),
      ...(value === '' ? [] : [{ type: 'text' as const, value }]),
    ]);
}

/** The title of a note is the rest of its own line. */
function noteLine(children: Nodes[]): Nodes[] {
  const [first] = children;
  const at = children.findIndex((child) => child.type === 'text' && child.value.includes('\n'));
  const end = children[at];
  if (first?.type !== 'text' || !/^\[note\]/i.test(first.value) || end?.type !== 'text') return children;
  const [title = '', ...body] = end.value.split('\n');
  const parts: Nodes[] = [
    { type: 'text', value: title },
    { type: 'break' },
    { type: 'text', value: body.join('\n') },
  ];
  return [...children.slice(0, at), ...parts, ...children.slice(at + 1)];
}
