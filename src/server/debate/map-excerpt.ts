/** So much of a comment's HTML holds an excerpt, unless it is all tags. */
export const excerptSource = 800;

const part =
  /<\/?([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^"'<>])*>|&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));|[^<&]+/giy;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const inline = new Set(['a', 'code', 'em', 'strong']);

/** The plain text that HTML of ours begins with, in one line. A tag or a sign that is cut short at the end is left out. */
function beginning(html: string, enough: number): string {
  let text = '';
  part.lastIndex = 0;
  for (
    let found = part.exec(html);
    found !== null && text.trimEnd().length <= enough;
    found = part.exec(html)
  ) {
    const [all, tag, hex, decimal, name] = found;
    if (tag !== undefined) text += inline.has(tag.toLowerCase()) ? '' : ' ';
    else if (name !== undefined) text += named[name.toLowerCase()] ?? '';
    else if (hex !== undefined) text += String.fromCodePoint(Number.parseInt(hex, 16));
    else if (decimal !== undefined) text += String.fromCodePoint(Number(decimal));
    else text += all;
    text = text.replace(/\s+/g, ' ').trimStart();
  }
  return text.trimEnd();
}

/**
 * What a comment begins with, as plain text: at most `most` characters (UTF-16 code units), cut after a word where
 * there is one. `html`: sanitised by us; its first `excerptSource` characters are enough.
 */
export function excerptOf(html: string, most: number): { excerpt: string; isCut: boolean } {
  const text = beginning(html, most);
  if (text.length <= most) return { excerpt: text, isCut: html.length >= excerptSource };
  const words = text.slice(0, most + 1).replace(/\s+\S*$/, '');
  // One word without an end, such as an address: cut between two characters, never within one.
  const cut = words.length <= most ? words : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  return { excerpt: cut.replace(/[\s,;:–—-]+$/, '') || cut, isCut: true };
}
