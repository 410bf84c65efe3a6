import type { CommentRow } from '../db/schema.ts';

/** Can everybody read it? */
export const isVisible = (row: Pick<CommentRow, 'hidden_at' | 'deleted_at'>): boolean =>
  row.hidden_at === null && row.deleted_at === null;
