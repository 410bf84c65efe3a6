import { type SqlBool, sql } from 'kysely';
import { limits } from '../../contract/limits.ts';
import type { NewSince } from '../../contract/since.ts';
import type { Reader } from '../db/database.ts';
import { firstIdAt } from '../ids.ts';

/** The visible comments of a post made after `at`, milliseconds UTC. */
export async function readSince(db: Reader, postId: string, at: number): Promise<NewSince> {
  const newer = db
    .selectFrom('comments')
    .select('id')
    // Between two bounds of both columns: no other index fits, whatever PostgreSQL believes of this post.
    .where((eb) => eb(eb.refTuple('post_id', 'id'), '>=', eb.tuple(postId, firstIdAt(at + 1))))
    .where('post_id', '<=', postId)
    // Written into the statement, not bound: only so does a planner see that the partial index fits.
    .where(sql<SqlBool>`hidden_at is null and deleted_at is null`)
    .orderBy('post_id')
    .orderBy('id');
  const rows = await newer.limit(limits.page.since).execute();
  const ids = rows.map((row) => row.id);
  if (ids.length < limits.page.since) return { count: ids.length, ids };
  const { count } = await db
    .selectFrom(newer.limit(limits.newComments).as('newer'))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return { count: Number(count), ids };
}
