import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const inline = ['a', 'br', 'code', 'em', 'strong'];
export const allowedTags = {
  comment: [...inline, 'blockquote', 'li', 'ol', 'p', 'ul'],
  post: [...inline, 'blockquote', 'div', 'h2', 'h3', 'hr', 'img', 'li', 'ol', 'p', 'ul'],
};

type Value = Element['properties'][string];
const web = (value: Value) => /^(https?:\/\/[^\s"<>\\]+|mailto:[^\s"<>\\]+)$/.test(String(value));
const here = (value: Value) => /^\/(?![/\\])/.test(String(value));

/** Of each element, its attributes and what they may say. */
const allowedAttributes: Record<string, Record<string, (value: Value) => boolean>> = {
  a: { href: (value) => web(value) || here(value), rel: (value) => String(value).includes('noopener') },
  ol: { start: (value) => /^\d+$/.test(String(value)) },
  div: { className: (value) => Array.isArray(value) && value.join(' ') === 'note' },
  img: { src: here, alt: (value) => typeof value === 'string' },
};

const parse = (html: string): Root => unified().use(rehypeParse, { fragment: true }).parse(html);

/** Everything in the re-parsed HTML that is not on the list. */
export function trespasses(html: string, voice: 'comment' | 'post'): string[] {
  const found: string[] = [];
  const look = (node: Root | Element, inside: string[]) => {
    for (const child of node.children) {
      if (child.type !== 'text' && child.type !== 'element') found.push(child.type);
      if (child.type !== 'element') continue;
      const { tagName, properties } = child;
      if (!allowedTags[voice].includes(tagName)) found.push(`<${tagName}>`);
      if (tagName === 'a' && inside.includes('a')) found.push('a link in a link');
      for (const [name, value] of Object.entries(properties))
        if (!allowedAttributes[tagName]?.[name]?.(value)) found.push(`${tagName} ${name}=${String(value)}`);
      look(child, [...inside, tagName]);
    }
  };
  look(parse(html), []);
  return found;
}
