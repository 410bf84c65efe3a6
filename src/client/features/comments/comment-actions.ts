import { canInRow, type CommentSubject, type Viewer } from '../../../contract/row-permissions.ts';
import type { HiddenComment, Marks, VisibleComment } from '../../../contract/comment.ts';
import type { Messages } from '../../lib/messages/en.ts';
import type { IconName } from '../../ui/icon.tsx';

export type CommentActionId = 'reply' | 'edit' | 'delete' | 'hide' | 'show' | 'copy-link';

/** What can be done with a comment, as data: buttons and menus are made from it. */
type CommentAction = {
  id: CommentActionId;
  label: (m: Messages) => string;
  icon?: IconName;
  /** On the comment itself, or behind "More". */
  place: 'row' | 'menu';
  isAvailable: (viewer: Viewer, comment: RowSubject, now: number) => boolean;
};

/** `isLocked`: its branch is, or one it stands in. Nobody replies to it. */
export type RowSubject = CommentSubject & { isLocked: boolean };

const allowed =
  (action: 'edit' | 'delete' | 'hide' | 'show') =>
  (viewer: Viewer, comment: CommentSubject, now: number): boolean =>
    canInRow(viewer, action, comment, now);

export const commentActions: readonly CommentAction[] = [
  {
    id: 'reply',
    label: (m) => m.comment.reply,
    icon: 'reply',
    place: 'row',
    isAvailable: (viewer, comment, now) =>
      comment.hiddenAt === null &&
      !comment.isLocked &&
      canInRow(asWriter(viewer), 'comment', comment.post, now),
  },
  { id: 'hide', label: (m) => m.moderation.hide, icon: 'hide', place: 'row', isAvailable: allowed('hide') },
  { id: 'show', label: (m) => m.moderation.show, icon: 'show', place: 'row', isAvailable: allowed('show') },
  { id: 'edit', label: (m) => m.comment.edit, place: 'menu', isAvailable: allowed('edit') },
  { id: 'delete', label: (m) => m.comment.delete, place: 'menu', isAvailable: allowed('delete') },
  {
    id: 'copy-link',
    label: (m) => m.comment.copyLink,
    place: 'menu',
    isAvailable: () => true,
  },
];

export type Writer = Exclude<Viewer, { id: null }>;

/** Somebody without a session would be given a guest's when they write: the screen offers what a guest may do. */
export const asWriter = (viewer: Viewer): Writer =>
  viewer.id === null ? { id: 'to-be', role: 'guest', bannedUntil: null, mutedUntil: null } : viewer;

export const subjectOf = (
  comment: VisibleComment | HiddenComment,
  isOwn: boolean,
  closedAt: number | null,
): RowSubject => ({
  mine: isOwn,
  isLocked: isLockedAt(comment),
  createdAt: comment.createdAt,
  hiddenAt: comment.state === 'hidden-readable' ? comment.hiddenAt : null,
  deletedAt: null,
  post: { closedAt },
});

/** Has a moderator locked the branch it stands in? */
export const isLockedAt = (comment: { marks: Marks | null } | null): boolean => !!comment?.marks?.locked;

export const availableActions = (viewer: Viewer, comment: RowSubject, now: number): CommentActionId[] =>
  commentActions.filter((action) => action.isAvailable(viewer, comment, now)).map(({ id }) => id);
