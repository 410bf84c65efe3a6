import type { CommentRow } from '../db/schema.ts';

/** What every comment is at first, when nothing else is said: visible, unanswered, without votes. */
export const freshComment = {
  source: null,
  person_id: null,
  point_of_view: 'not-said',
  badge: null,
  kind: null,
  sharing: 'here',
  edited_at: null,
  deleted_at: null,
  hidden_at: null,
  hidden_reason: null,
  hidden_by: null,
  hidden_note: null,
  agree: 0,
  disagree: 0,
  unsure: 0,
  child_count: 0,
  reply_count: 0,
  branch_count: 0,
  present: 1,
} as const satisfies Partial<CommentRow>;
