import type { Named } from './contacts.ts';
import type { Hint } from './hints.ts';
import type { Span } from './sentences.ts';

/** What to put in the place of a part of a text. */
export type Edit = Span & { text: string };

/** Nobody but the writer can make two sentences of one, or a quiet one of a loud one. */
export const canFollow = ({ kind }: Hint): boolean => kind !== 'long' && kind !== 'shouting';

/** What to change so that the hint is followed, as one change, to be undone as one; null: the writer has to do it. */
export function editFor(text: string, hint: Hint, said: Record<Named, string>): Edit | null {
  if (hint.kind === 'doubled') return withoutSecond(text, hint.places[0]!);
  if (hint.kind !== 'name' && hint.kind !== 'hard') return null;
  const plain = hint.kind === 'name' ? said[hint.what] : hint.plain;
  const edits = hint.places.map((place): Edit => {
    if (place.isSaid) return { ...place, text: '' };
    const capital = place.opens || (hint.kind === 'hard' && /^\p{Lu}/u.test(text.slice(place.start)));
    return withArticle(text, {
      start: place.start,
      end: place.end,
      text: capital ? capitalised(plain) : plain,
    });
  });
  return joined(text, edits);
}

const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** "An additional plan", but "a new plan". */
function withArticle(text: string, edit: Edit): Edit {
  const article = /(?:^|[^\p{L}])(an?) $/iu.exec(text.slice(Math.max(0, edit.start - 4), edit.start))?.[1];
  if (article === undefined) return edit;
  const start = edit.start - article.length - 1;
  const [letter, words] = [article.slice(0, 1), edit.text];
  if (/^an? /iu.test(words)) return { ...edit, start, text: letter + words.slice(1) };
  return { ...edit, start, text: `${letter}${/^(?!use|one)[aeiou]/iu.test(words) ? 'n' : ''} ${words}` };
}

const withoutSecond = (text: string, { start, end }: Span): Edit => ({
  start: text.slice(0, start).trimEnd().length,
  end,
  text: '',
});

/** Several changes as one, from the first to the last. */
function joined(text: string, edits: readonly Edit[]): Edit {
  const [start, end] = [edits[0]!.start, edits.at(-1)!.end];
  let [words, at] = ['', start];
  for (const edit of edits) {
    words += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start, end, text: words };
}
