import type { CommentRow } from '../db/schema.ts';

/** What a comment is when nothing hides it. */
export const shown = {
  hidden_at: null,
  hidden_reason: null,
  hidden_by: null,
  hidden_by_id: null,
  hidden_note: null,
  hidden_with: null,
  held_for: null,
} as const satisfies Partial<CommentRow>;
