import type { CommentRow } from '../db/schema.ts';

/** What a decision changes in a comment, and Undo puts back. */
const columns = [
  'hidden_at',
  'hidden_reason',
  'hidden_by',
  'hidden_by_id',
  'hidden_note',
  'hidden_with',
  'held_for',
  'at_risk_immune',
] as const satisfies readonly (keyof CommentRow)[];

type HowItStands = Pick<CommentRow, (typeof columns)[number]>;

/** As it is kept, and compared. */
export const standingOf = (row: HowItStands): string =>
  JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])));

export const fromStanding = (kept: string): HowItStands => JSON.parse(kept) as HowItStands;
