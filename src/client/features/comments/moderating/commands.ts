/** What moderators do about a comment where it stands: done at once, said, and undone by one press. */
import type { HiddenComment, HideComment, VisibleComment } from '../../../../contract/comment.ts';
import type { ModeratorNote } from '../../../../contract/moderated.ts';
import type { Kind } from '../../../../contract/vocabulary.ts';
import type { InlineModerationMessages } from '../../../lib/messages/inline-moderation.ts';
import { showToast } from '../../../ui/toast.ts';
import { type Around, attempt } from '../comment-commands.ts';
import { focusComment } from '../focus-place.ts';
import * as branch from './branch-mutations.ts';
import * as mutations from './mutations.ts';

type Words = InlineModerationMessages;
type Some = VisibleComment | HiddenComment;

export const hideBranch = (
  around: Around,
  comment: VisibleComment,
  why: HideComment & { comments: number },
  w: Words,
): Promise<boolean> =>
  attempt(around.m, async () => {
    const { client, slug, m } = around;
    const hidden = await branch.hideBranch(client, slug, comment, why);
    focusComment(comment.id);
    const top = hidden.find(({ id }) => id === comment.id);
    showToast({
      text: w.branchHidden(Math.max(hidden.length, why.comments)),
      ...(top && {
        action: { label: m.moderation.undo, run: () => void showBranch(around, top, w) },
      }),
    });
  });

export const showBranch = (around: Around, comment: Some, w: Words): Promise<boolean> =>
  attempt(around.m, async () => {
    if (comment.state !== 'hidden-readable') return;
    const showing = branch.showBranch(around.client, around.slug, comment);
    focusComment(comment.id);
    await showing;
    showToast({ text: w.branchShown });
  });

/** Taken back: the button that was pressed goes, the comment has the focus. */
const undoing = (id: string, undo: () => Promise<boolean>) => () => {
  focusComment(id);
  void undo();
};

const setLocked = (around: Around, { id }: { id: string }, isLocked: boolean, w: Words): Promise<boolean> =>
  attempt(around.m, async () => {
    await branch.setLocked(around.client, around.slug, id, isLocked);
    showToast({
      text: isLocked ? w.locked : w.unlocked,
      action: {
        label: around.m.moderation.undo,
        run: undoing(id, () => setLocked(around, { id }, !isLocked, w)),
      },
    });
  });

export const lock = (around: Around, comment: Some, w: Words) => setLocked(around, comment, true, w);
export const unlock = (around: Around, comment: Some, w: Words) => setLocked(around, comment, false, w);

export const correctKind = (
  around: Around,
  comment: VisibleComment,
  kind: Kind | null,
  w: Words,
): Promise<boolean> => {
  const to = (now: VisibleComment, next: Kind | null, isUndo: boolean): Promise<boolean> =>
    attempt(around.m, async () => {
      await mutations.correctKind(around.client, around.slug, now, next);
      const back = { ...now, kind: next };
      showToast(
        isUndo
          ? { text: w.kindPutBack }
          : {
              text: w.kindCorrected,
              action: {
                label: around.m.moderation.undo,
                run: undoing(comment.id, () => to(back, comment.kind, true)),
              },
            },
      );
    });
  return to(comment, kind, false);
};

export const writeNote = (around: Around, { id }: Some, text: string, w: Words): Promise<boolean> =>
  attempt(around.m, async () => {
    const { note } = await mutations.writeNote(around.client, around.slug, id, text);
    showToast({
      text: w.noteSaved,
      action: { label: around.m.moderation.undo, run: undoing(id, () => deleteNote(around, id, note, w)) },
    });
  });

export const deleteNote = (
  around: Around,
  commentId: string,
  note: ModeratorNote,
  w: Words,
): Promise<boolean> =>
  attempt(around.m, async () => {
    const deleting = mutations.deleteNote(around.client, around.slug, commentId, note);
    // The button that was pressed goes with it.
    focusComment(commentId);
    await deleting;
    showToast({
      text: w.noteDeleted,
      action: {
        label: around.m.moderation.undo,
        run: undoing(commentId, () => restoreNote(around, commentId, note, w)),
      },
    });
  });

const restoreNote = (around: Around, commentId: string, note: ModeratorNote, w: Words): Promise<boolean> =>
  attempt(around.m, async () => {
    await mutations.restoreNote(around.client, around.slug, commentId, note);
    showToast({ text: w.noteRestored });
  });
