/**
 * What the first page asks of each of its comments. A part of permissions.ts by itself, since the rest comes with what
 * needs it.
 */
import { ownCommentLimits } from './own-comment-limits.ts';

export type Role = 'guest' | 'member' | 'moderator' | 'administrator';

/** Whoever is asking. `nobody` has no session yet: anybody may read. Times in milliseconds UTC. */
export type Viewer =
  | { id: null; role: 'nobody' }
  | { id: string; role: Role; bannedUntil: number | null; mutedUntil: number | null };

export const nobody: Viewer = { id: null, role: 'nobody' };

export type PostSubject = { closedAt: number | null };

export type CommentSubject = {
  /** Written by the viewer: decided by whoever holds the author's id. */
  mine: boolean;
  createdAt: number;
  hiddenAt: number | null;
  deletedAt: number | null;
  post: PostSubject;
};

/** What each of these is done to. */
export type RowSubjects = {
  comment: PostSubject;
  /** A reply: `isLocked`, the branch it would stand in. */
  reply: PostSubject & { isLocked: boolean };
  vote: CommentSubject;
  edit: CommentSubject;
  delete: CommentSubject;
  /** `isHeld`: it waits for its first check. Hiding it then says that it stays hidden, and why. */
  hide: Pick<CommentSubject, 'hiddenAt' | 'deletedAt'> & { isHeld?: boolean };
  show: Pick<CommentSubject, 'hiddenAt' | 'deletedAt'>;
};
type RowAction = keyof RowSubjects;

export const isModerator = (viewer: Viewer): boolean =>
  viewer.role === 'moderator' || viewer.role === 'administrator';

export const isBanned = (viewer: Viewer, now: number): boolean =>
  viewer.id !== null && viewer.bannedUntil !== null && viewer.bannedUntil > now;

export const isMuted = (viewer: Viewer, now: number): boolean =>
  viewer.id !== null && viewer.mutedUntil !== null && viewer.mutedUntil > now;

export const isSilenced = (viewer: Viewer, now: number): boolean =>
  isBanned(viewer, now) || isMuted(viewer, now);

/** A banned moderator can go on reading, and decides nothing. */
export const moderates = (viewer: Viewer, now: number): boolean =>
  isModerator(viewer) && !isBanned(viewer, now);

export const rowRules: {
  [A in RowAction]: (viewer: Viewer, subject: RowSubjects[A], now: number) => boolean;
} = {
  // A person without a session gets a guest's before they write, so `nobody` never writes.
  comment: (viewer, post, now) => viewer.id !== null && !isSilenced(viewer, now) && post.closedAt === null,
  reply: (viewer, branch, now) => rowRules.comment(viewer, branch, now) && !branch.isLocked,
  vote: (viewer, comment, now) =>
    viewer.id !== null &&
    !isBanned(viewer, now) &&
    !comment.mine &&
    comment.hiddenAt === null &&
    comment.deletedAt === null &&
    comment.post.closedAt === null,
  edit: (viewer, comment, now) =>
    comment.mine &&
    !isSilenced(viewer, now) &&
    comment.hiddenAt === null &&
    comment.deletedAt === null &&
    comment.post.closedAt === null &&
    now < comment.createdAt + ownCommentLimits.editFor,
  // A frightened person can always take words back: banned, hidden or closed.
  delete: (_viewer, comment) => comment.mine && comment.deletedAt === null,
  hide: (viewer, comment, now) =>
    moderates(viewer, now) &&
    (comment.hiddenAt === null || comment.isHeld === true) &&
    comment.deletedAt === null,
  show: (viewer, comment, now) =>
    moderates(viewer, now) && comment.hiddenAt !== null && comment.deletedAt === null,
};

/** `can` of permissions.ts, for these. */
export const canInRow = <A extends RowAction>(
  viewer: Viewer,
  action: A,
  subject: RowSubjects[A],
  now: number,
): boolean => rowRules[action](viewer, subject, now);
