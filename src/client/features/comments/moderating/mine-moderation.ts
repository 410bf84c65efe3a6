/** Pure changes of what moderators read beside the comments of a debate. */
import type { HiddenComment, Mine } from '../../../../contract/comment.ts';
import type { ModeratorNote } from '../../../../contract/moderated.ts';

export const withAllReadable = (mine: Mine, comments: readonly HiddenComment[]): Mine => {
  const ids = new Set(comments.map(({ id }) => id));
  return { ...mine, hidden: [...comments, ...mine.hidden.filter(({ id }) => !ids.has(id))] };
};

export const withoutReadable = (mine: Mine, ids: ReadonlySet<string>): Mine => ({
  ...mine,
  hidden: mine.hidden.filter(({ id }) => !ids.has(id)),
});

/** In its place by time; one with the same id is replaced. */
export function withNote(mine: Mine, commentId: string, note: ModeratorNote): Mine {
  const others = (mine.notes[commentId] ?? []).filter(({ id }) => id !== note.id);
  const notes = [...others, note].toSorted((a, b) => a.at - b.at);
  return { ...mine, notes: { ...mine.notes, [commentId]: notes } };
}

export function withoutNote(mine: Mine, commentId: string, noteId: string): Mine {
  const { [commentId]: before = [], ...others } = mine.notes;
  const left = before.filter(({ id }) => id !== noteId);
  return { ...mine, notes: left.length > 0 ? { ...others, [commentId]: left } : others };
}

/** Somebody has asked for another look at their own comment. */
export const withAppeal = (mine: Mine, commentId: string, at: number): Mine => ({
  ...mine,
  appeals: [{ commentId, at, outcome: null }, ...mine.appeals.filter((one) => one.commentId !== commentId)],
});
