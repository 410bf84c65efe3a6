import { type SqlBool, sql } from 'kysely';
import { limits } from '../contract/limits.ts';
import { eraseNotes, eraseStepsOf } from './changes/erase.ts';
import type { Database, Writer } from './db/database.ts';
import { notAsked } from './debate/questions.ts';
import { eraseModeratorNotes, eraseWordsAbout } from './moderation/erase.ts';
import { sweepOutbox } from './mail/due.ts';
import { noQuote } from './quotes/quote.ts';
import { eraseSources } from './reports/source.ts';
import { eraseNotices } from './notices/erase.ts';
import { forgetAddresses } from './sanctions/comment-addresses.ts';

/** An hour is the longest window of any rate; see limits.rates. */
const longestWindow = 60 * 60 * 1000;
const noWords = { body: '', html: '', said_back: null, hidden_note: null, said_hash: null, ...noQuote };
const erased = { ...noWords, alias: '', author_key: '', trying_count: 0, ...notAsked };

/** A deleted comment that nobody can bring back loses its text and its author, in kept answers too. */
async function eraseDeleted(trx: Writer, now: number): Promise<number> {
  const gone = await trx
    .updateTable('comments')
    .set(erased)
    // Written out, so that the partial index fits.
    .where(sql<SqlBool>`deleted_at is not null and body <> ''`)
    .where('deleted_at', '<=', now - limits.undoDeleteFor)
    .returning('id')
    .execute();
  for (const { id } of gone)
    await trx
      .updateTable('idempotency_keys')
      .set({ answer: null })
      .where((eb) =>
        eb.or([
          eb('answer', 'like', `%"id":"${id}"%`),
          // The name of who answered.
          eb('answer', 'like', `%"answerId":"${id}"%`),
        ]),
      )
      .execute();
  const ids = gone.map(({ id }) => id);
  await eraseStepsOf(trx, ids);
  await eraseWordsAbout(trx, ids);
  return gone.length;
}

/** Throws away what is kept for a time only. To be run at start and every hour. Gives how many comments were erased. */
export async function sweep(db: Database, now: number): Promise<number> {
  return db.write(async (trx) => {
    await trx
      .deleteFrom('idempotency_keys')
      .where('at', '<', now - limits.idempotencyKeyKeptFor)
      .execute();
    await trx
      .deleteFrom('rates')
      .where('window_start', '<', now - longestWindow)
      .execute();
    await eraseNotes(trx, now);
    await eraseModeratorNotes(trx, now);
    await eraseSources(trx, now);
    await sweepOutbox(trx, now);
    await eraseNotices(trx, now);
    await forgetAddresses(trx, now);
    return eraseDeleted(trx, now);
  });
}
