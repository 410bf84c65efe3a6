/** Who may do what. The server decides with this function, the screen mirrors it. Imports nothing but the limits. */
import { ownCommentLimits } from './own-comment-limits.ts';
import {
  type CommentSubject,
  isBanned,
  isModerator,
  isMuted,
  isSilenced,
  moderates,
  nobody,
  type PostSubject,
  type Role,
  rowRules,
  type RowSubjects,
  type Viewer,
} from './row-permissions.ts';

export {
  type CommentSubject,
  isBanned,
  isModerator,
  isMuted,
  nobody,
  type PostSubject,
  type Role,
  type Viewer,
};

/** Some comments are read by few: `mine`, written by the viewer. */
type Hideable = { mine: boolean; hiddenAt: number | null; deletedAt: number | null };

/** `isHeld`: it waits for its first check, and no moderator has hidden it. */
export type HiddenSubject = Hideable & { isHeld: boolean };

/** `decidedByMe`: the viewer hid it. A rule is nobody. */
export type AppealSubject = { decidedByMe: boolean };

/** Of whoever wrote a comment; null: nobody here did. */
export type PersonSubject = { mine: boolean; role: Role | null };

export type ChangeSubject = CommentSubject & {
  /** A change somebody asks for, as its kind says. */
  isChange: boolean;
};

/** `answersMine`: the viewer wrote the comment it answers. */
export type ReplySubject = CommentSubject & { answersMine: boolean };

/** What each action is done to. */
export type Subjects = RowSubjects & {
  restore: CommentSubject;
  /** Of one's own question: which reply answers it. */
  'mark-answer': CommentSubject;
  'confirm-understood': ReplySubject;
  'read-hidden': Pick<CommentSubject, 'mine'>;
  close: PostSubject;
  reopen: PostSubject;
  'read-log': null;
  'set-vote-first': null;
  'write-summary': null;
  'move-change': ChangeSubject;
  'try-change': ChangeSubject;
  /** `mine`: the viewer wrote the note. */
  'take-back-note': { mine: boolean };
  report: Hideable;
  'hide-branch': { deletedAt: number | null };
  'show-branch': { isHiddenWithBranch: boolean };
  lock: { isLocked: boolean };
  unlock: { isLockedHere: boolean };
  'correct-kind': CommentSubject;
  'write-note': null;
  /** Of a note for fellow moderators. `mine`: the viewer wrote it. */
  'delete-moderator-note': { mine: boolean };
  appeal: HiddenSubject & { hasAppealed: boolean };
  'send-again': HiddenSubject & { post: PostSubject };
  'read-queue': null;
  'decide-case': null;
  'decide-appeal': AppealSubject;
  sanction: PersonSubject;
  'lift-sanction': PersonSubject;
  'read-sanctions': null;
  'set-hold': null;
  'read-settings': null;
  'change-settings': null;
  'read-safeguarding': null;
  'read-notices': null;
  'answer-notice': null;
  'read-fairness': null;
  'write-page': null;
};
export type Action = keyof Subjects;

const ranks: Record<Role, number> = { guest: 0, member: 0, moderator: 1, administrator: 2 };

/** Nobody acts on an equal, on somebody above, or on themselves. */
const isAbove = (viewer: Viewer, { mine, role }: PersonSubject) =>
  viewer.id !== null && !mine && role !== null && ranks[viewer.role] > ranks[role];

type Rule<A extends Action> = (viewer: Viewer, subject: Subjects[A], now: number) => boolean;

const rules: { [A in Action]: Rule<A> } = {
  ...rowRules,
  restore: (_viewer, comment, now) =>
    comment.mine && comment.deletedAt !== null && now < comment.deletedAt + ownCommentLimits.undoDeleteFor,
  'mark-answer': (viewer, question, now) =>
    question.mine &&
    !isBanned(viewer, now) &&
    question.hiddenAt === null &&
    question.deletedAt === null &&
    question.post.closedAt === null,
  'confirm-understood': (viewer, reply, now) =>
    reply.answersMine &&
    !isBanned(viewer, now) &&
    reply.hiddenAt === null &&
    reply.deletedAt === null &&
    reply.post.closedAt === null,
  'read-hidden': (viewer, comment) => comment.mine || isModerator(viewer),
  close: (viewer, post, now) => moderates(viewer, now) && post.closedAt === null,
  reopen: (viewer, post, now) => moderates(viewer, now) && post.closedAt !== null,
  'read-log': (viewer) => isModerator(viewer),
  'set-vote-first': (viewer, _, now) => moderates(viewer, now),
  'write-summary': (viewer, _, now) => moderates(viewer, now) && !isMuted(viewer, now),
  // What became of a change is often known when its debate is closed: moderators write it down then.
  'move-change': (viewer, comment, now) =>
    comment.isChange &&
    comment.hiddenAt === null &&
    comment.deletedAt === null &&
    // With a note that everybody can read.
    !isSilenced(viewer, now) &&
    (moderates(viewer, now) || (comment.mine && comment.post.closedAt === null)),
  // Whoever asked for it says so by moving it.
  'try-change': (viewer, comment, now) => comment.isChange && rowRules.vote(viewer, comment, now),
  'take-back-note': (viewer, note, now) => note.mine || moderates(viewer, now),
  report: (viewer, comment, now) =>
    viewer.id !== null &&
    !isBanned(viewer, now) &&
    !comment.mine &&
    comment.hiddenAt === null &&
    comment.deletedAt === null,
  // Also of a tombstone: what stands below it may still have to go.
  'hide-branch': (viewer, _, now) => moderates(viewer, now),
  'show-branch': (viewer, branch, now) => moderates(viewer, now) && branch.isHiddenWithBranch,
  lock: (viewer, branch, now) => moderates(viewer, now) && !branch.isLocked,
  unlock: (viewer, branch, now) => moderates(viewer, now) && branch.isLockedHere,
  'correct-kind': (viewer, comment, now) =>
    moderates(viewer, now) && !comment.mine && comment.hiddenAt === null && comment.deletedAt === null,
  'write-note': (viewer, _, now) => moderates(viewer, now),
  'delete-moderator-note': (viewer, note, now) =>
    moderates(viewer, now) && (note.mine || viewer.role === 'administrator'),
  // A banned person can still ask for another look at what was hidden.
  appeal: (_viewer, comment) =>
    comment.mine &&
    comment.hiddenAt !== null &&
    comment.deletedAt === null &&
    !comment.isHeld &&
    !comment.hasAppealed,
  'send-again': (viewer, comment, now) =>
    comment.mine &&
    !isSilenced(viewer, now) &&
    comment.hiddenAt !== null &&
    comment.deletedAt === null &&
    comment.post.closedAt === null,
  'read-queue': (viewer) => isModerator(viewer),
  'decide-case': (viewer, _, now) => moderates(viewer, now),
  'decide-appeal': (viewer, { decidedByMe }, now) => moderates(viewer, now) && !decidedByMe,
  sanction: (viewer, person, now) => moderates(viewer, now) && isAbove(viewer, person),
  'lift-sanction': (viewer, person, now) => moderates(viewer, now) && isAbove(viewer, person),
  'read-sanctions': (viewer) => isModerator(viewer),
  'set-hold': (viewer, _, now) => moderates(viewer, now),
  'read-settings': (viewer) => isModerator(viewer),
  'change-settings': (viewer, _, now) => viewer.role === 'administrator' && !isBanned(viewer, now),
  'read-safeguarding': (viewer, _, now) => moderates(viewer, now),
  'read-notices': (viewer) => isModerator(viewer),
  'answer-notice': (viewer, _, now) => moderates(viewer, now),
  'read-fairness': (viewer) => isModerator(viewer),
  'write-page': (viewer, _, now) => viewer.role === 'administrator' && !isBanned(viewer, now),
};

/** May this viewer do this, to this, now (milliseconds UTC)? Pure. */
export const can = <A extends Action>(
  viewer: Viewer,
  action: A,
  subject: Subjects[A],
  now: number,
): boolean => rules[action](viewer, subject, now);
