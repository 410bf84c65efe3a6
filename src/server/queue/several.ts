import { sql } from 'kysely';
import type { CaseDone, CasesDone } from '../../contract/queue.ts';
import type { Writer } from '../db/database.ts';
import { Refusal } from '../http/problem.ts';

type Result = CasesDone['results'][number];

/**
 * One after the other in one transaction, each done wholly or not at all: one that is refused leaves nothing behind, and
 * does not stop the others. All posts are locked first and in one order, so that two who decide several at once never
 * wait for each other.
 */
export async function eachForItself<T extends { id: string }>(
  trx: Writer,
  asked: readonly T[],
  work: (one: T) => Promise<CaseDone>,
): Promise<CasesDone> {
  await lockPostsOf(
    trx,
    asked.map(({ id }) => id),
  );
  const results: Result[] = [];
  for (const one of asked) results.push(await whollyOrNot(trx, one.id, () => work(one)));
  return { results };
}

async function lockPostsOf(trx: Writer, cases: readonly string[]): Promise<void> {
  const posts = await trx.selectFrom('cases').select('post_id').where('id', 'in', cases).execute();
  for (const id of [...new Set(posts.map(({ post_id }) => post_id))].sort())
    await trx
      .updateTable('posts')
      .set((eb) => ({ closed_at: eb.ref('closed_at') }))
      .where('id', '=', id)
      .execute();
}

async function whollyOrNot(trx: Writer, id: string, work: () => Promise<CaseDone>): Promise<Result> {
  await sql`savepoint one_case`.execute(trx);
  try {
    const done = await work();
    await sql`release savepoint one_case`.execute(trx);
    return done;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sql`rollback to savepoint one_case`.execute(trx);
    await sql`release savepoint one_case`.execute(trx);
    return { id, state: 'refused', why: error.problem.detail };
  }
}
