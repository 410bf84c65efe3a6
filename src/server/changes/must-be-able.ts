import { can, type ChangeSubject, type Viewer } from '../../contract/permissions.ts';
import { subjectOf as commentSubjectOf } from '../comments/subject.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { LockedPost } from '../posts/store.ts';
import { mustNotBeBanned, mustNotBeSilenced } from '../sanctions/must-be-free.ts';

export const subjectOf = (viewer: Viewer, row: CommentRow, post: LockedPost): ChangeSubject => ({
  ...commentSubjectOf(viewer, row, post),
  isChange: row.kind === 'change',
});

function whyNot(viewer: Viewer, subject: ChangeSubject, now: number): never {
  if (subject.deletedAt !== null) return refuse('gone', 'This comment has been deleted.');
  if (subject.hiddenAt !== null) return refuse('gone', 'This comment has been hidden by a moderator.');
  if (!subject.isChange) return refuse('not-allowed', 'This comment is not a change that somebody asks for.');
  mustNotBeBanned(viewer, now);
  return refuse('debate-closed', 'This debate is closed.');
}

/** Refuses with the reason why not. `can` decides; this only finds the words. */
export function mustBeAbleToMove(viewer: Viewer, subject: ChangeSubject, now: number): void {
  if (can(viewer, 'move-change', subject, now)) return;
  const moderated = { ...subject, post: { closedAt: null }, hiddenAt: null, deletedAt: null, isChange: true };
  if (!subject.mine && !can(viewer, 'move-change', moderated, now))
    refuse('not-allowed', 'Only the person who asked for this change, or a moderator, can do this.');
  mustNotBeSilenced(viewer, now);
  whyNot(viewer, subject, now);
}

export function mustBeAbleToTry(viewer: Viewer, subject: ChangeSubject, now: number): void {
  if (can(viewer, 'try-change', subject, now)) return;
  if (subject.mine) refuse('not-allowed', 'You asked for this change. Say where it stands instead.');
  whyNot(viewer, subject, now);
}
