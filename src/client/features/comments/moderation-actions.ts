import type { HiddenComment, VisibleComment } from '../../../contract/comment.ts';
import { can, type Viewer } from '../../../contract/permissions.ts';
import type { InlineModerationMessages } from '../../lib/messages/inline-moderation.ts';
import type { Around } from './comment-commands.ts';
import { type RowSubject, subjectOf } from './comment-actions.ts';
import type { RowPanelId } from './row-panel.ts';

/** A comment, as far as it decides what moderators, and those who report, may do about it. */
type ModerationSubject = RowSubject & {
  /** It waits for its first check. */
  isHeld: boolean;
  isHiddenWithBranch: boolean;
  isLockedHere: boolean;
  /** Something can be seen below it. */
  hasReplies: boolean;
  badge: VisibleComment['author']['badge'];
};

export function moderationSubjectOf(
  comment: VisibleComment | HiddenComment,
  isOwn: boolean,
  closedAt: number | null,
): ModerationSubject {
  const isHidden = comment.state === 'hidden-readable';
  return {
    ...subjectOf(comment, isOwn, closedAt),
    isHeld: isHidden && comment.heldFor !== null,
    isHiddenWithBranch: isHidden && comment.isHiddenWithBranch,
    isLockedHere: comment.marks?.locked === 'here',
    hasReplies: comment.replyCount > 0,
    badge: comment.author.badge,
  };
}

/** Done at once, with Undo. */
type Command = (
  around: Around,
  comment: VisibleComment | HiddenComment,
  w: InlineModerationMessages,
) => Promise<unknown>;

/** What can be done about a comment from its menu, as data. Hide and Show are buttons of the row (comment-actions.ts). */
type ModerationAction = {
  id: string;
  label: (w: InlineModerationMessages) => string;
  isAvailable: (viewer: Viewer, subject: ModerationSubject, now: number) => boolean;
  /** What asks for more below the comment (app/row-panels.tsx), or what is done at once. */
  does: { panel: RowPanelId } | { command: Command };
};

const moderationActions: readonly ModerationAction[] = [
  {
    id: 'sanction',
    label: (w) => w.sanction,
    // Who has no badge may be a moderator all the same: the server knows.
    isAvailable: (viewer, { mine, badge }, now) =>
      can(viewer, 'sanction', { mine, role: badge === null ? 'guest' : 'moderator' }, now),
    does: { panel: 'sanction' },
  },
];

export const availableModeration = (
  viewer: Viewer,
  subject: ModerationSubject,
  now: number,
): ModerationAction[] => moderationActions.filter(({ isAvailable }) => isAvailable(viewer, subject, now));
