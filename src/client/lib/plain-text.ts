/** With attributes whose values may have a `>`. */
const tag = /<\/?([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const ends = new Set(['blockquote', 'br', 'div', 'h2', 'h3', 'hr', 'li', 'ol', 'p', 'ul']);
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const reference = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi;

/** HTML that our server has sanitised as plain text, a line for each paragraph. For no other HTML. */
export const plainText = (html: string): string =>
  html
    .replace(tag, (_, name: string) => (ends.has(name.toLowerCase()) ? '\n' : ''))
    .split('\n')
    .map((line) => line.replace(reference, character).trim())
    .filter((line) => line !== '')
    .join('\n');

const character = (_: string, hex?: string, decimal?: string, name?: string): string => {
  if (name !== undefined) return named[name.toLowerCase()] ?? '';
  return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
};
