/** Signs that mean nothing to Markdown and HTML, wherever they stand in a line. */
const signs = String.raw`\p{L}\p{Nd},.;:?!'"’‘“”()…–—-`;
/** Words with one space between them; what begins a list or a quote is not among the first signs. */
const plainLine = new RegExp(String.raw`^(?!\d+[.)])[\p{L}\p{Nd}'"’‘“”(][${signs}]*(?: [${signs}]+)*$`, 'u');

/**
 * The HTML of a comment that is words and nothing else, as most are; null for any other. Exactly what the pipeline makes
 * of it, as a property test shows, for a hundredth of the work.
 */
export function plainHtml(text: string): string | null {
  const paragraphs: string[][] = [];
  let begun: string[] | null = null;
  for (const line of text.split('\n')) {
    if (line === '') begun = null;
    else if (!plainLine.test(line)) return null;
    else if (begun === null) paragraphs.push((begun = [line]));
    else begun.push(line);
  }
  return paragraphs.map((lines) => `<p>${lines.join('<br>')}</p>`).join('');
}
