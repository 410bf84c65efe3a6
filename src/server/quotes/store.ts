import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { id, type ThreadPage } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { Quotes } from '../../contract/quote.ts';
import type { Debate } from '../comments/thread-store.ts';
import { columns, publicComment } from '../comments/view.ts';
import type { Reader } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';

// Written out, so that the partial index fits.
const isCounted = sql<SqlBool>`quote_paragraph is not null and hidden_at is null and deleted_at is null`;

/** How many visible comments respond to each paragraph; those without any are left out. */
export async function readQuotes(db: Reader, postId: string): Promise<Quotes> {
  const rows = await db
    .selectFrom('comments')
    .select(['quote_paragraph', sql<number | string>`count(*)`.as('comments')])
    .where('post_id', '=', postId)
    .where(isCounted)
    .groupBy('quote_paragraph')
    .orderBy('quote_paragraph')
    .execute();
  return {
    paragraphs: rows.map((row) => ({ paragraph: row.quote_paragraph ?? 0, comments: Number(row.comments) })),
  };
}

/** A page of the visible comments that respond to one paragraph, oldest first. */
export async function readQuoting(
  db: Reader,
  { id: postId, voteFirst }: Debate,
  paragraph: number,
  after: string | undefined,
): Promise<ThreadPage> {
  const from = fromCursor(after, z.tuple([z.literal('quoting'), id]));
  const rows = await db
    .selectFrom('comments')
    .select(columns)
    .where('post_id', '=', postId)
    .where('quote_paragraph', '=', paragraph)
    .where(isCounted)
    .$if(from !== null, (query) => query.where('id', '>', from?.[1] ?? ''))
    .orderBy('id')
    .limit(limits.page.quoting + 1)
    .execute();
  const page = rows.slice(0, limits.page.quoting);
  const last = page.at(-1);
  return {
    comments: page.map((row) => publicComment(row, voteFirst)),
    next: last && rows.length > page.length ? toCursor(['quoting', last.id]) : null,
  };
}
