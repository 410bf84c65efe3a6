import type { Comment, Marks, NewComment, RelatedMarks } from '../../../contract/comment.ts';
import type { LoadedThread } from './thread-cache.ts';

/** Pure changes of what comments are to each other. */

/** Of a comment that is nothing beside what it says. */
export const noMarks: Marks = {
  agreedAcross: 0,
  question: null,
  changedMindAbout: null,
  mindsChanged: 0,
  mindChangedIn: null,
  saidBack: null,
  change: null,
  locked: null,
  quote: null,
};

/** The marks, or null where they say nothing: such a comment draws none. */
export const orNull = (marks: Marks): Marks | null =>
  (Object.keys(noMarks) as (keyof Marks)[]).every((name) => marks[name] === noMarks[name]) ? null : marks;

/** Some marks of a visible comment as they are now, where it is loaded. */
export function withMarks(
  thread: LoadedThread,
  id: string,
  change: (marks: Marks) => Partial<Marks>,
): LoadedThread {
  const changed = (comment: Comment): Comment => {
    if (comment.id !== id || comment.state !== 'visible') return comment;
    const before = comment.marks ?? noMarks;
    return { ...comment, marks: orNull({ ...before, ...change(before) }) };
  };
  return thread.comments.some((comment) => comment.id === id)
    ? { ...thread, comments: thread.comments.map(changed) }
    : thread;
}

/** What other comments became by a change, as the server says. */
export const withRelated = (thread: LoadedThread, related: readonly RelatedMarks[]): LoadedThread =>
  related.reduce((now, { id, ...marks }) => withMarks(now, id, () => marks), thread);

/** What a comment is that is being sent. */
export const marksOfNew = (input: NewComment): Marks | null =>
  orNull({
    ...noMarks,
    question:
      input.kind === 'question'
        ? {
            askedOf: input.askedOf ?? null,
            answerId: null,
            answeredAt: null,
            answeredBy: null,
            isChosen: false,
          }
        : null,
    changedMindAbout: input.changedMindAbout ?? null,
    saidBack: input.saidBack ? { text: input.saidBack, isConfirmed: false } : null,
    quote: quoteOfNew(input),
  });

function quoteOfNew({ quote }: NewComment): Marks['quote'] {
  if (!quote) return null;
  const { text, before = '', after = '', paragraph = null } = quote;
  return { text, before, after, paragraph };
}
