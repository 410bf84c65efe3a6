/** Where a voice may take a breath, best first. The space after it belongs to the piece before. */
const breaths = [/[;:.!?…][)"'”’]*\s+|\s[–—-]\s+/gu, /,["'”’]?\s+/gu, /\s+/gu];

/** A breath this early would leave a scrap. */
const earliest = 0.3;

/** Where to cut a text that is longer than `most`. */
function cut(text: string, most: number): number {
  const near = text.slice(0, most + 1);
  for (const breath of breaths) {
    const ends = [...near.matchAll(breath)].map(({ 0: found, index }) => index + found.length);
    const at = ends.findLast((end) => end <= most);
    if (at !== undefined && at >= most * earliest) return at;
  }
  // One endless word. A letter of two code units stays whole.
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return isPair && most > 1 ? most - 1 : Math.max(most, isPair ? 2 : 1);
}

/** A sentence in pieces of at most `most` code units (at least 2): some browsers fall silent in the middle of a long one. */
export function piecesOf(sentence: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > most) {
    const at = cut(rest, most);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  if (rest !== '' || pieces.length === 0) pieces.push(rest);
  return pieces;
}

/** As it is said: of an address only where it leads, since nobody wants to hear the rest. */
export const spoken = (text: string): string =>
  text
    .replace(/https?:\/\/(?:www\.)?([^/\s?#]+)[^\s]*/giu, (address, host: string) => {
      const after = /[.,;:!?)\]]+$/u.exec(address)?.[0] ?? '';
      return host.replace(/[.,;:!?)\]]+$/u, '') + after;
    })
    .replace(/\s+/gu, ' ')
    .trim();
