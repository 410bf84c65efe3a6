import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { id, type ThreadPage } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { ThreadOrder } from '../../contract/vocabulary.ts';
import type { Reader } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import type { PostHead } from '../posts/store.ts';
import { firstRepliesBelow } from './first-replies.ts';
import { columns, publicComment, type ViewRow } from './view.ts';

/** PostgreSQL's integer. */
const count = z.int().min(0).max(2_147_483_647);
// Written into the statement, not bound: only so does a planner see that the partial indexes fit.
const onTop = sql<SqlBool>`parent_id is null and present = 1`;

const discussedPosition = z.tuple([z.literal('discussed'), count, id]);

function topLevel(db: Reader, post: RawBuilder<string>, order: ThreadOrder, cursor: string | undefined) {
  const comments = db.selectFrom('comments').select(columns).where('post_id', '=', post).where(onTop);
  if (order === 'discussed') {
    const from = fromCursor(cursor, discussedPosition);
    const page = comments.orderBy('branch_count', 'desc').orderBy('id', 'desc');
    if (from === null) return page;
    return page.where((eb) => eb(eb.refTuple('branch_count', 'id'), '<', eb.tuple(from[1], from[2])));
  }
  const from = fromCursor(cursor, z.tuple([z.literal(order), id]));
  const page = comments.orderBy('id', order === 'oldest' ? 'asc' : 'desc');
  return from === null ? page : page.where('id', order === 'oldest' ? '>' : '<', from[1]);
}

const firstPageIn = (order: ThreadOrder) =>
  prepared<{ post: string }>()((db, p) =>
    topLevel(db, p('post'), order, undefined).limit(limits.page.thread + 1),
  );
const firstPage = {
  newest: firstPageIn('newest'),
  oldest: firstPageIn('oldest'),
  discussed: firstPageIn('discussed'),
};

const cursorOf = (order: ThreadOrder, row: ViewRow): string =>
  toCursor(order === 'discussed' ? [order, row.branch_count, row.id] : [order, row.id]);

/** What of its post every page needs. */
export type Debate = Pick<PostHead, 'id' | 'voteFirst'>;

async function withFirstReplies(
  db: Reader,
  page: readonly ViewRow[],
  voteFirst: boolean,
): Promise<ThreadPage['comments']> {
  const ids = page.map((row) => row.id);
  const replies = await firstRepliesBelow(db, ids, limits.page.comments - page.length);
  return [...page, ...replies].map((row) => publicComment(row, voteFirst));
}

/** A page of a post's top-level comments, each with its first replies. */
export async function readThread(
  db: Reader,
  { id: postId, voteFirst }: Debate,
  order: ThreadOrder,
  cursor: string | undefined,
): Promise<ThreadPage> {
  const size = limits.page.thread;
  const rows =
    cursor === undefined
      ? await firstPage[order](db, { post: postId })
      : await topLevel(db, sql.val(postId), order, cursor)
          .limit(size + 1)
          .execute();
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    comments: await withFirstReplies(db, page, voteFirst),
    next: last && rows.length > size ? cursorOf(order, last) : null,
  };
}

const sibling = z.tuple([z.literal('replies'), count]);

/** A page of the direct replies to a comment, in the order they were stored, each with its first replies. */
export async function readReplies(
  db: Reader,
  { commentId, voteFirst }: { commentId: string; voteFirst: boolean },
  cursor: string | undefined,
): Promise<ThreadPage> {
  const size = limits.page.replies;
  const from = fromCursor(cursor, sibling);
  const rows = await db
    .selectFrom('comments')
    .select([...columns, 'sibling_no'])
    .where('parent_id', '=', commentId)
    .where('sibling_no', '>', from?.[1] ?? 0)
    .where(sql<SqlBool>`present = 1`)
    .orderBy('sibling_no')
    .limit(size + 1)
    .execute();
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    comments: await withFirstReplies(db, page, voteFirst),
    next: last && rows.length > size ? toCursor(['replies', last.sibling_no]) : null,
  };
}
