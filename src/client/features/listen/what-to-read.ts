import { isThere, type Sentence, sentencesOn } from './read-text.ts';

/** What somebody asked to hear. */
export type What =
  | { type: 'post' | 'summary' | 'easy-read'; slug: string }
  /** `withReplies`: those that are on the page and not folded away. */
  | { type: 'comment'; anchor: string; withReplies: boolean };

/** How a comment begins when it is heard: "Blue Kettle says". */
export type Says = (name: string) => string;

export const sameWhat = (one: What | null, other: What): boolean =>
  other.type === 'comment'
    ? one?.type === 'comment' && one.anchor === other.anchor && one.withReplies === other.withReplies
    : one?.type === other.type && one.slug === other.slug;

/** Of a page, what holds its text. */
const parts = {
  post: '.post > :is(h1, .standfirst, .prose), .question :is(.kicker, h2)',
  summary: '#summary > :is(h3, .prose, .easy-read)',
  'easy-read': '.easy-rows :is(h2, [data-sentence]), .easy-read-page > h1, .question :is(.kicker, h2)',
} as const;

const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll(selector)];

/** Comments of a branch that can be seen, with the one it begins with. */
function branch(comment: Element): Element[] {
  const within = comment.closest('li');
  return within ? all('[data-comment]', within).filter((one) => !one.closest('[hidden]')) : [comment];
}

/** Does anything follow when its replies are read too? */
export const hasReplies = (anchor: string): boolean => {
  const comment = document.getElementById(anchor);
  return comment !== null && branch(comment).length > 1;
};

function readComment(comment: Element, says: Says): Sentence[] {
  const name = comment.querySelector(':scope > header :is(h3, h4, h5, h6)');
  // Hidden or deleted: it says so itself.
  if (!name) return all(':scope > p', comment).flatMap(sentencesOn);
  const [author] = sentencesOn(name);
  return [
    ...(author ? [{ ...author, says: says(author.text), lang: document.documentElement.lang }] : []),
    ...all(':scope > .stance, :scope > .said-back > p:first-child, :scope > .body', comment).flatMap(
      sentencesOn,
    ),
  ];
}

/** The sentences to read, as the page stands now; none when what was asked for is not on it. */
export function sentencesOf(what: What, says: Says): Sentence[] {
  if (what.type !== 'comment') return all(parts[what.type]).flatMap(sentencesOn);
  const comment = document.getElementById(what.anchor);
  if (!comment) return [];
  return (what.withReplies ? branch(comment) : [comment]).flatMap((one) => readComment(one, says));
}

/**
 * Where to go on after the page was drawn anew: the same sentence, else the first of those after it that is still there.
 * Null when none is.
 */
export function placeIn(after: readonly Sentence[], before: readonly Sentence[], at: number): number | null {
  if (before[at] && isThere(before[at])) return at;
  for (const { text } of before.slice(at)) {
    const found = after.map((one, i) => ({ i, text: one.text })).filter((one) => one.text === text);
    // A text may stand there more than once: the nearest.
    const [nearest] = found.sort((a, b) => Math.abs(a.i - at) - Math.abs(b.i - at));
    if (nearest) return nearest.i;
  }
  return null;
}
