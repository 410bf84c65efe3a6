import { limits } from '../../contract/limits.ts';
import type { Writer } from '../db/database.ts';
import { newId } from '../ids.ts';

export type Letter = {
  to: string;
  subject: string;
  text: string;
  /**
   * The comment it tells what somebody said in: it waits until a moderator has looked at that or ten minutes have passed,
   * and is never sent while it is hidden. Leave out for mail that says nothing of what a comment says.
   */
  aboutComment?: string;
};

/** E-mail that is sent once the transaction it stands in has happened. operator/outbox-sender.ts sends it. */
export async function queueMail(
  trx: Writer,
  { to, subject, text, aboutComment }: Letter,
  at: number,
): Promise<void> {
  await trx
    .insertInto('outbox')
    .values({
      id: newId(at),
      to,
      subject,
      text,
      comment_id: aboutComment ?? null,
      at,
      send_after: aboutComment === undefined ? at : at + limits.moderation.mailWaits,
      tries: 0,
      sent_at: null,
    })
    .execute();
}
