import { type SqlBool, sql } from 'kysely';
import { limits } from '../../contract/limits.ts';
import type { Writer } from '../db/database.ts';

/** Words that were taken back, when nobody can put them back any more: from their row and from kept answers. */
export async function eraseNotes(trx: Writer, now: number): Promise<void> {
  const gone = await trx
    .updateTable('change_notes')
    .set({ note: '' })
    // Written out, so that the partial index fits.
    .where(sql<SqlBool>`deleted_at is not null and note <> ''`)
    .where('deleted_at', '<=', now - limits.undoDeleteFor)
    .returning('id')
    .execute();
  for (const { id } of gone)
    await trx
      .updateTable('idempotency_keys')
      .set({ answer: null })
      .where('answer', 'like', `%"id":"${id}"%`)
      .execute();
}

/** What became of changes that are erased, and who is trying them. */
export async function eraseStepsOf(trx: Writer, comments: readonly string[]): Promise<void> {
  // Both databases allow some 32,000 values in one statement.
  for (let from = 0; from < comments.length; from += 1000) {
    const some = comments.slice(from, from + 1000);
    await trx.deleteFrom('change_notes').where('comment_id', 'in', some).execute();
    await trx.deleteFrom('trying').where('comment_id', 'in', some).execute();
  }
}
