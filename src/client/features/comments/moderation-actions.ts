import type { HiddenComment, VisibleComment } from '../../../contract/comment.ts';
import { can, type Viewer } from '../../../contract/permissions.ts';
import type { InlineModerationMessages } from '../../lib/messages/inline-moderation.ts';
import type { Around } from './comment-commands.ts';
import { type RowSubject, subjectOf } from './comment-actions.ts';
import { loadModeration, type ModerationCommands } from './moderating/load.ts';
import type { RowPanelId } from './row-panel.ts';

/** A comment, as far as it decides what moderators, and those who report, may do about it. */
type ModerationSubject = RowSubject & {
  /** Hidden until a moderator has looked at it, for the first time or again. */
  waits: boolean;
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
    waits: isHidden && (comment.heldFor !== null || comment.appeal?.outcome === null),
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

const command = (run: (commands: ModerationCommands) => Command): ModerationAction['does'] => ({
  command: async (...what) => run(await loadModeration())(...what),
});

const moderationActions: readonly ModerationAction[] = [
  {
    id: 'keep-hidden',
    label: (w) => w.keepHidden,
    isAvailable: (viewer, subject, now) => subject.waits && can(viewer, 'decide-case', null, now),
    does: { panel: 'hide' },
  },
  {
    id: 'hide-branch',
    label: (w) => w.hideBranch,
    isAvailable: (viewer, subject, now) =>
      subject.hiddenAt === null && subject.hasReplies && can(viewer, 'hide-branch', subject, now),
    does: { panel: 'hide-branch' },
  },
  {
    id: 'show-branch',
    label: (w) => w.showBranch,
    isAvailable: (viewer, subject, now) => can(viewer, 'show-branch', subject, now),
    does: command(({ showBranch }) => showBranch),
  },
  {
    id: 'lock',
    label: (w) => w.lock,
    isAvailable: (viewer, subject, now) => can(viewer, 'lock', subject, now),
    does: command(({ lock }) => lock),
  },
  {
    id: 'unlock',
    label: (w) => w.unlock,
    isAvailable: (viewer, subject, now) => can(viewer, 'unlock', subject, now),
    does: command(({ unlock }) => unlock),
  },
  {
    id: 'correct-kind',
    label: (w) => w.correctKind,
    isAvailable: (viewer, subject, now) => can(viewer, 'correct-kind', subject, now),
    does: { panel: 'correct-kind' },
  },
  {
    id: 'note',
    label: (w) => w.writeNote,
    isAvailable: (viewer, _subject, now) => can(viewer, 'write-note', null, now),
    does: { panel: 'note' },
  },
  {
    id: 'report',
    label: (w) => w.report,
    isAvailable: (viewer, subject, now) => can(viewer, 'report', subject, now),
    does: { panel: 'report' },
  },
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
