/** The limits that permissions stand on, by themselves: they come with the first page, the others with what needs them. */

const minute = 60_000;

export const ownCommentLimits = {
  editFor: 15 * minute,
  /** How long a deleted comment can be brought back by its author; then its text is erased. */
  undoDeleteFor: 10 * minute,
} as const;
