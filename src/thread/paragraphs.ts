import { normal } from './anchor.ts';

/** What ends a paragraph; a heading is none, and neither are its words. */
export const blocks: ReadonlySet<string> = new Set(['blockquote', 'div', 'hr', 'li', 'ol', 'p', 'ul']);
export const headings: ReadonlySet<string> = new Set(['h2', 'h3']);

/** With attributes whose values may have a `>`. */
const tag = /<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const reference = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(reference, (_, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (named[name.toLowerCase()] ?? ''),
  );

/**
 * The words of each paragraph of a post, from the HTML that our server has sanitised and no other. The browser counts the
 * same ones in the page (respond/paragraphs-on-page.ts).
 */
export function paragraphsOf(html: string): string[] {
  const found: string[] = [];
  let words = '';
  let heading = false;
  let at = 0;
  const add = (until: number) => {
    if (!heading) words += html.slice(at, until);
  };
  const end = () => {
    const text = normal(decoded(words));
    if (text !== '') found.push(text);
    words = '';
  };
  for (const { index, 0: whole, 1: slash, 2: written = '' } of html.matchAll(tag)) {
    const name = written.toLowerCase();
    add(index);
    at = index + whole.length;
    if (name === 'br' && !heading) words += ' ';
    if (blocks.has(name) || headings.has(name)) end();
    if (headings.has(name)) heading = slash === '';
  }
  add(html.length);
  end();
  return found;
}
