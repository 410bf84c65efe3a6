import { z } from 'zod';
import { changedComment, id, time, visibleComment } from './comment.ts';
import { limits } from './limits.ts';
import { pointOfViewId, pointsOfView } from './points-of-view.ts';
import { changeStates, languages } from './vocabulary.ts';

/** One step of a change: where it stands from then on, and what was said about it. */
export const changeNote = z.strictObject({
  id,
  at: time,
  state: z.enum(changeStates),
  /** Plain text; null: nothing was said, or the words were taken back. */
  note: z.string().nullable(),
  /** Who asked for the change, or a moderator. */
  by: z.enum(['author', 'moderator']),
});

/** A slip of paper: a change that somebody asks for, and where they asked for it. */
export const slip = z.strictObject({
  comment: visibleComment,
  /** `closedAt` null: the debate is open. */
  post: z.strictObject({
    slug: z.string(),
    lang: z.enum(languages),
    title: z.string(),
    question: z.string(),
    closedAt: time.nullable(),
  }),
  /** The newest step about which something was said. */
  latest: changeNote.nullable(),
});

export const slipPage = z.strictObject({ slips: z.array(slip), next: z.string().nullable() });

/** How many changes each choice of one filter would leave, with the other filters as they are. */
const wallCounts = z.strictObject({
  states: z.record(z.enum(changeStates), z.int()),
  /** In the order of the list; those from whom there is no change at all are left out. */
  pointsOfView: z.array(z.strictObject({ pointOfView: pointOfViewId, changes: z.int() })),
  /** Those with most changes first, at most `limits.wallTags`. */
  tags: z.array(z.strictObject({ tag: z.string(), changes: z.int() })),
});

export const wallPage = z.strictObject({
  ...slipPage.shape,
  counts: wallCounts,
  /** The whole list, for the names of those who speak here. */
  pointsOfView,
});

export const wallQuery = z.strictObject({
  state: z.enum(changeStates).optional(),
  /** From whom it comes: a point of view. */
  of: pointOfViewId.optional(),
  /** Of the post. */
  tag: z.string().min(1).max(400).optional(),
  after: z.string().max(200).optional(),
});

/** How a change came to where it stands, newest first. */
export const changeHistory = z.strictObject({ notes: z.array(changeNote), next: z.string().nullable() });

/** To another state, also back; or something more is said while it stays where it is. */
export const moveChange = z.strictObject({
  state: z.enum(changeStates),
  note: z.string().trim().max(limits.changeNote).nullable(),
});

/** The answer to a step, and to words taken back or put back. */
export const movedChange = z.strictObject({
  ...changedComment.shape,
  step: changeNote,
  latest: changeNote.nullable(),
});

export const takeBackNote = z.strictObject({ isTakenBack: z.boolean() });

export const tryChange = z.strictObject({ isTrying: z.boolean() });
export const tried = z.strictObject({ commentId: id, isTrying: z.boolean(), trying: z.int() });

/** Of the changes in all debates, newest first, at most `limits.page.mine` of each. */
export const myChanges = z.strictObject({ trying: z.array(id), own: z.array(id) });

export type ChangeNote = z.infer<typeof changeNote>;
export type Slip = z.infer<typeof slip>;
export type SlipPage = z.infer<typeof slipPage>;
export type WallCounts = z.infer<typeof wallCounts>;
export type WallPage = z.infer<typeof wallPage>;
export type WallFilter = Omit<z.infer<typeof wallQuery>, 'after'>;
export type ChangeHistory = z.infer<typeof changeHistory>;
export type MoveChange = z.infer<typeof moveChange>;
export type MovedChange = z.infer<typeof movedChange>;
export type Tried = z.infer<typeof tried>;
export type MyChanges = z.infer<typeof myChanges>;
