import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { limits } from '../../contract/limits.ts';
import type { Writer } from '../db/database.ts';

const aboutWhatCanBeRead = sql<SqlBool>`exists (select 1 from comments
  where comments.id = outbox.comment_id and comments.hidden_at is null and comments.deleted_at is null)`;

const aboutWhatWasLookedAt = sql<SqlBool>`exists (select 1 from cases
  where cases.comment_id = outbox.comment_id and cases.decision = 'show' and cases.decided_at >= outbox.at)`;

/**
 * Of a row of the outbox: may it go now? What tells of a comment goes only while everybody can read that, as soon as a
 * moderator has looked at it or its time has come.
 */
export const isSendable = (now: number): RawBuilder<SqlBool> => sql<SqlBool>`(
  (send_after <= ${now} and (outbox.comment_id is null or ${aboutWhatCanBeRead})) or
  (tries = 0 and outbox.comment_id is not null and ${aboutWhatWasLookedAt} and ${aboutWhatCanBeRead})
)`;

/** Nobody can take it back any more that the comment was hidden, or deleted. */
const aboutWhatIsGone = (now: number) => sql<SqlBool>`exists (select 1 from comments
  where comments.id = outbox.comment_id and (
    comments.deleted_at <= ${now - limits.undoDeleteFor} or
    (comments.held_for is null and comments.hidden_at <= ${now - limits.moderation.undoFor})
  ))`;

/**
 * Throws away what is never to be sent, and what was sent or given up a while ago: nobody needs to know any more who was
 * written to, and what.
 */
export async function sweepOutbox(trx: Writer, now: number): Promise<void> {
  await trx
    .deleteFrom('outbox')
    .where('sent_at', 'is', null)
    .where('comment_id', 'is not', null)
    .where(aboutWhatIsGone(now))
    .execute();
  await trx
    .deleteFrom('outbox')
    .where((eb) =>
      eb.or([
        eb('sent_at', '<', now - limits.mail.keptFor),
        eb.and([eb('tries', '>=', limits.mail.tries), eb('send_after', '<', now - limits.mail.keptFor)]),
      ]),
    )
    .execute();
}
