import { can } from '../../contract/permissions.ts';
import { isMine } from '../comments/view.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';

/** Refuses with the reason why not. `can` decides; this only finds the words. */
export function mustBeAbleToReport(person: Person, row: CommentRow, now: number): void {
  const mine = isMine(person, row);
  // Somebody else has just reported the same: what this person saw was still there, and counts too.
  const hiddenAt = row.held_for === 'at-risk' ? null : row.hidden_at;
  const subject = { mine, hiddenAt, deletedAt: row.deleted_at };
  if (can(person, 'report', subject, now)) return;
  if (mine) refuse('not-allowed', 'You cannot report your own comment. You can delete it.');
  if (subject.deletedAt !== null) refuse('gone', 'The author has deleted this comment.');
  if (hiddenAt !== null) refuse('gone', 'This comment is hidden already.');
  refuse('not-allowed', 'You cannot report comments here at the moment.');
}
