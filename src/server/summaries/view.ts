/** Rows of summaries become answers here: of a comment that is hidden or deleted nothing comes with them. */
import { limits } from '../../contract/limits.ts';
import type { Summary, SummaryRest, SummaryRevision } from '../../contract/summary.ts';
import type { CommentRow, Schema } from '../db/schema.ts';
import { excerptOf } from '../debate/map-excerpt.ts';

export const summaryColumns = [
  'id',
  'revision',
  'body',
  'html',
  'easy_read',
  'by',
  'badge',
  'at',
  'erased_at',
] as const satisfies (keyof Schema['summaries'])[];
export type SummaryRow = Pick<Schema['summaries'], (typeof summaryColumns)[number]>;

/** `html`: how it begins. */
export type RestRow = Pick<CommentRow, 'id' | 'alias' | 'html' | 'hidden_at' | 'deleted_at'>;

function restOf({ id, alias, html, hidden_at, deleted_at }: RestRow): SummaryRest {
  if (deleted_at !== null) return { commentId: id, state: 'deleted', name: null, excerpt: null };
  if (hidden_at !== null) return { commentId: id, state: 'hidden', name: null, excerpt: null };
  const { excerpt, isCut } = excerptOf(html, limits.map.excerpt);
  return {
    commentId: id,
    state: 'visible',
    name: alias,
    excerpt: isCut ? `${excerpt.replace(/[.…]+$/, '')}…` : excerpt,
  };
}

/** Nothing is left of one that was taken down, or whose words were erased. */
export const isTakenDown = (row: Pick<SummaryRow, 'body'>): boolean => row.body === '';

export const summaryOf = (row: SummaryRow, rests: readonly RestRow[]): Summary => ({
  revision: row.revision,
  html: row.html,
  easyRead: JSON.parse(row.easy_read) as string[],
  by: row.by === '' ? null : row.by,
  badge: row.badge,
  at: row.at,
  rests: rests.map(restOf),
});

export const revisionOf = (row: SummaryRow, rests: readonly RestRow[]): SummaryRevision => ({
  ...summaryOf(row, rests),
  body: row.body,
  erasedAt: row.erased_at,
});
