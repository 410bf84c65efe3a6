import type { Sanction } from '../../contract/sanctions.ts';
import type { Reader } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export type SanctionRow = Schema['sanctions'] & { slug: string; title: string };

/** Never who it is, nor where they write from: only the name they go by in this debate. */
export const sanctionView = (row: SanctionRow): Sanction => ({
  id: row.id,
  kind: row.kind,
  alias: row.alias,
  post: { slug: row.slug, title: row.title },
  commentId: row.comment_id,
  reason: row.reason,
  message: row.message,
  note: row.note,
  by: row.by,
  at: row.at,
  until: row.until,
  addressUntil: row.address_until,
  liftedAt: row.lifted_at,
  liftedBy: row.lifted_by,
});

export const sanctionRows = (db: Reader) =>
  db
    .selectFrom('sanctions')
    .innerJoin('posts', 'posts.id', 'sanctions.post_id')
    .selectAll('sanctions')
    .select(['posts.slug', 'posts.title']);
