import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { id, type ThreadPage } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { ThreadOrder } from '../../contract/vocabulary.ts';
import type { Reader } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import type { Debate } from './thread-store.ts';
import { columns, publicComment, type ViewRow } from './view.ts';

/** Where a reader of the whole debate stands. */
type Position = {
  /** The top-level comment of the branch, and its branch_count when the reader came to it. */
  root: string;
  size: number;
  /** The last reply read in this branch; '' when the top-level comment itself was the last. */
  last: string;
};

const mostReplies = 2_147_483_647;
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const beginning = (order: ThreadOrder): Position => ({
  root: order === 'oldest' ? '' : lastId,
  size: mostReplies,
  last: '',
});

/** Which top-level comments are still to come, and which of them is next. */
const following: Record<ThreadOrder, { where: RawBuilder<SqlBool>; orderBy: RawBuilder<unknown> }> = {
  oldest: { where: sql`top.id > walk.root`, orderBy: sql`top.id` },
  newest: { where: sql`top.id < walk.root`, orderBy: sql`top.id desc` },
  discussed: {
    where: sql`(top.branch_count, top.id) < (walk.size + 0, walk.root || '')`,
    orderBy: sql`top.branch_count desc, top.id desc`,
  },
};

type WalkedRow = ViewRow & Position;

/**
 * From comment to comment by looking up the next one: in the same branch, else the next top-level comment. So a page
 * costs the same whatever the size of the debate or of a branch. Pairs are compared so that no other index fits; with
 * expressions (`|| ''`, `+ 0`), since SQLite looks up pairs of columns by the first of the two alone.
 */
async function walk(
  db: Reader,
  postId: string,
  order: ThreadOrder,
  from: Position,
  steps: number,
): Promise<WalkedRow[]> {
  const { where, orderBy } = following[order];
  const { rows } = await sql<WalkedRow>`
    with recursive walk (step, id, root, size, last) as (
      select 0, '', cast(${from.root} as text), cast(${from.size} as integer), cast(${from.last} as text)
      union all
      select walk.step + 1, next.id, next.root_id,
        case when next.parent_id is null then next.branch_count else walk.size end,
        case when next.parent_id is null then '' else next.id end
      from walk join comments as next on next.post_id = ${postId} and next.id = coalesce(
        (select reply.id from comments as reply
          where (reply.root_id, reply.id) > (walk.root || '', walk.last || '') and reply.root_id <= walk.root
            and reply.parent_id is not null and reply.present = 1
          order by reply.root_id, reply.id limit 1),
        (select top.id from comments as top
          where top.post_id = ${postId} and ${where} and top.parent_id is null and top.present = 1
          order by ${orderBy} limit 1))
      where walk.step < ${sql.lit(steps)}
    )
    select ${sql.join(columns.map((column) => sql.ref(`comments.${column}`)))}, walk.root, walk.size, walk.last
    from walk join comments on comments.id = walk.id
    order by walk.step`.execute(db);
  return rows;
}

const position = (order: ThreadOrder) =>
  z.tuple([
    z.literal('whole'),
    z.literal(order),
    id,
    z.int().min(0).max(mostReplies),
    z.union([z.literal(''), id]),
  ]);

/**
 * A page of everything that can be seen in a debate: the top-level comments in the chosen order, each followed by its
 * whole branch in the order of time.
 */
export async function readWhole(
  db: Reader,
  { id: postId, voteFirst }: Debate,
  order: ThreadOrder,
  cursor: string | undefined,
): Promise<ThreadPage> {
  const size = limits.page.comments;
  const given = fromCursor(cursor, position(order));
  const from = given === null ? beginning(order) : { root: given[2], size: given[3], last: given[4] };
  const rows = await walk(db, postId, order, from, size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    comments: page.map((row) => publicComment(row, voteFirst)),
    next: last && rows.length > size ? toCursor(['whole', order, last.root, last.size, last.last]) : null,
  };
}
