import { sql } from 'kysely';
import type { Reader, Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';

/** Ids of a comment and of those below it that can be seen, as many as asked for. Where nothing can be seen it does not look. */
async function visibleIds(db: Reader, id: string, atMost: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive branch (id, hidden_at, deleted_at) as (
      select id, hidden_at, deleted_at from comments where id = ${id}
      union all
      select reply.id, reply.hidden_at, reply.deleted_at
      from branch join comments as reply on reply.parent_id = branch.id where reply.present = 1
    )
    select id from branch where hidden_at is null and deleted_at is null limit ${sql.lit(atMost)}`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

export const countVisible = async (db: Reader, id: string, atMost: number): Promise<number> =>
  (await visibleIds(db, id, atMost)).length;

/** Those above come before those below. */
const fromAbove = (rows: CommentRow[]): CommentRow[] =>
  rows.toSorted((a, b) => a.depth - b.depth || (a.id < b.id ? -1 : 1));

export async function visibleRows(trx: Writer, id: string, atMost: number): Promise<CommentRow[]> {
  const ids = await visibleIds(trx, id, atMost);
  if (ids.length === 0) return [];
  return fromAbove(await trx.selectFrom('comments').selectAll().where('id', 'in', ids).execute());
}

/** What was hidden by one line of the log, and is still hidden by it. */
export const hiddenWith = async (trx: Writer, lineId: string): Promise<CommentRow[]> =>
  fromAbove(await trx.selectFrom('comments').selectAll().where('hidden_with', '=', lineId).execute());

/**
 * The newest hiding of the branch of this comment that still hides something; else the one it was hidden with itself.
 * `headId`: the comment whose branch it was.
 */
export async function lineOf(trx: Writer, row: CommentRow): Promise<{ id: string; headId: string } | null> {
  const lines = trx.selectFrom('moderation_log as line').select(['line.id', 'line.comment_id']);
  const line =
    (await lines
      .where('line.comment_id', '=', row.id)
      .where('line.action', '=', 'branch-hidden')
      .where((eb) =>
        eb.exists(
          eb.selectFrom('comments').select('comments.id').whereRef('comments.hidden_with', '=', 'line.id'),
        ),
      )
      .orderBy('line.id', 'desc')
      .limit(1)
      .executeTakeFirst()) ??
    (row.hidden_with === null
      ? undefined
      : await lines.where('line.id', '=', row.hidden_with).executeTakeFirst());
  return line === undefined ? null : { id: line.id, headId: line.comment_id ?? row.id };
}
