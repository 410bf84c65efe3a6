/** What moderators do on a comment itself, and its author about it. */
import { z } from 'zod';
import { changedComment, comment, editedComment, hiddenComment, hideComment, id } from './comment.ts';
import { limits } from './limits.ts';
import { moderatorNote } from './moderated.ts';
import { kinds } from './vocabulary.ts';

/** How many visible comments hiding a branch would hide; one more than `limits.moderation.branch` means "more". */
export const branchSize = z.strictObject({ comments: z.int() });

/** `comments`: how many the moderator was told. */
export const hideBranch = z.strictObject({ ...hideComment.shape, comments: z.int().min(0) });

/** The answer to a change of a whole branch. */
export const changedBranch = z.strictObject({
  /** How many comments were hidden or shown. */
  comments: z.int(),
  /** As the viewer may see them now, those above first; at most `limits.page.comments`. */
  changed: z.array(z.union([comment, hiddenComment])),
  /** The other visible comments that are something else by it. */
  related: changedComment.shape.related,
  post: changedComment.shape.post,
});

export const correctKind = z.strictObject({ kind: z.enum(kinds).nullable() });

export const writeNote = z.strictObject({ text: z.string().trim().min(1).max(limits.note) });
export const writtenNote = z.strictObject({ commentId: id, note: moderatorNote });
export const goneNote = z.strictObject({ commentId: id, noteId: id });

/** Why somebody else should look again; '': nothing more to say. */
export const appeal = z.strictObject({ text: z.string().trim().max(limits.moderation.appeal) });

/** A hidden comment, in other words. */
export const sendAgain = editedComment;

export type WrittenNote = z.infer<typeof writtenNote>;
export type HideBranch = z.infer<typeof hideBranch>;
export type ChangedBranch = z.infer<typeof changedBranch>;
