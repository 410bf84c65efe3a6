import type { Edit } from './apply-hint.ts';
import type { Span } from './sentences.ts';

/**
 * Where words to begin with go: to the caret, behind what is selected and never into a word. What a starter had put into
 * the text, one of `openings`, makes room for them while nothing is added to it.
 */
export function beginWith(text: string, { end }: Span, words: string, openings: readonly string[]): Edit {
  const isUntouched = text.trim() === '' || openings.some((opening) => opening.trim() === text.trim());
  if (isUntouched) return { start: 0, end: text.length, text: `${words} ` };
  const at = end + (/^[\p{L}\p{N}'’]*/u.exec(text.slice(end))?.[0].length ?? 0);
  const lead = /(?:^|\s)$/u.test(text.slice(0, at)) ? '' : ' ';
  const trail = text.charAt(at) === ' ' ? '' : ' ';
  return { start: at, end: at, text: `${lead}${words}${trail}` };
}
