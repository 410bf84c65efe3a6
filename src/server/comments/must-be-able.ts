import { type Action, can, type CommentSubject, type Viewer } from '../../contract/permissions.ts';
import { refuse } from '../http/problem.ts';
import { mustNotBeBanned, mustNotBeSilenced } from '../sanctions/must-be-free.ts';

type OnComment = Extract<Action, 'vote' | 'edit' | 'delete' | 'restore' | 'mark-answer'>;

/** Refuses with the reason why not. `can` decides; this only finds the words. */
export function mustBeAble(viewer: Viewer, action: OnComment, subject: CommentSubject, now: number): void {
  if (can(viewer, action, subject, now)) return;
  if (action === 'vote' && subject.mine) refuse('not-allowed', 'You cannot vote on your own comment.');
  if (action === 'mark-answer' && !subject.mine)
    refuse('not-allowed', 'Only the person who asked this question can do this.');
  if (action !== 'vote' && !subject.mine)
    refuse('not-allowed', 'Only the person who wrote this comment can do this.');
  if (action === 'delete') refuse('already-done', 'This comment has been deleted already.');
  if (action === 'restore') {
    if (subject.deletedAt === null) refuse('already-done', 'This comment is not deleted.');
    refuse('too-late', 'The time to bring this comment back is over.');
  }
  whyNotNow(viewer, subject, now);
  mustNotBeSilenced(viewer, now);
  refuse('too-late', 'A comment can be changed for 15 minutes. You can still delete it.');
}

/** Refuses what nobody can do with a comment that is gone, in a closed debate, or while they are banned. */
export function whyNotNow(viewer: Viewer, subject: CommentSubject, now: number): void {
  if (subject.deletedAt !== null) refuse('gone', 'This comment has been deleted.');
  if (subject.hiddenAt !== null) refuse('gone', 'This comment has been hidden by a moderator.');
  if (subject.post.closedAt !== null) refuse('debate-closed', 'This debate is closed.');
  mustNotBeBanned(viewer, now);
}
