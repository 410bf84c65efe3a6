import { type SqlBool, sql } from 'kysely';
import { limits } from '../../contract/limits.ts';
import type { Database, Reader, Writer } from '../db/database.ts';
import { isSendable } from '../mail/due.ts';
import type { Clock, Log, Mail } from '../ports.ts';
import { codeOf } from './secret.ts';

const { every, atOnce, leaseFor, tries: most, waits } = limits.mail;

type Options = { db: Database; mail: Mail; clock: Clock; log: Log };
type Letter = { id: string; to: string; subject: string; text: string; tries: number };

/**
 * Sends what stands in the outbox, one after the other. Every message is taken by one update that only one server can
 * make, and is its own for `leaseFor`. A server that stops between sending and marking leaves a message that is sent
 * once more when that time is over: twice is better than never.
 */
export function createOutbox({ db, mail, clock, log }: Options): { sendDue: () => Promise<number> } {
  async function send(letter: Letter): Promise<boolean> {
    const { id, to, subject, text, tries } = letter;
    try {
      await mail.send({ to, subject, text });
    } catch (error) {
      // Not the error itself: a mail server's answer repeats the address.
      log.error({ code: codeOf(error), tries, last: tries === most }, 'An e-mail could not be sent');
      const wait = waits[tries - 1] ?? 0;
      await db.write((trx) => mark(trx, id, { send_after: clock() + wait }));
      return false;
    }
    await db.write((trx) => mark(trx, id, { sent_at: clock() }));
    return true;
  }

  /** Gives how many were sent. */
  async function sendDue(): Promise<number> {
    let sent = 0;
    for (const id of await dueIds(db.read, clock())) {
      const letter = await db.write((trx) => take(trx, id, clock()));
      if (letter !== undefined && (await send(letter))) sent += 1;
    }
    return sent;
  }
  return { sendDue };
}

const mark = (trx: Writer, id: string, as: { send_after: number } | { sent_at: number }) =>
  trx.updateTable('outbox').set(as).where('id', '=', id).execute();

const dueIds = async (db: Reader, now: number): Promise<string[]> =>
  (
    await db
      .selectFrom('outbox')
      .select('id')
      // Written out, so that the partial index fits.
      .where(sql<SqlBool>`sent_at is null`)
      .where('tries', '<', most)
      .where(isSendable(now))
      .orderBy('send_after')
      .orderBy('id')
      .limit(atOnce)
      .execute()
  ).map(({ id }) => id);

/** Asked again while it is taken: another server may have it, or a moderator may have hidden what it tells of. */
const take = (trx: Writer, id: string, now: number): Promise<Letter | undefined> =>
  trx
    .updateTable('outbox')
    .set((eb) => ({ send_after: now + leaseFor, tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('tries', '<', most)
    .where(isSendable(now))
    .returning(['id', 'to', 'subject', 'text', 'tries'])
    .executeTakeFirst();

/** Looks every few seconds, never twice at a time. `stop` waits for the message in hand. */
export function startOutbox(options: Options): { stop: () => Promise<void> } {
  const { sendDue } = createOutbox(options);
  let sending: Promise<void> | null = null;
  const look = async () => {
    try {
      await sendDue();
    } catch (error) {
      options.log.error({ err: error }, 'The outbox could not be read');
    }
  };
  const timer = setInterval(() => {
    sending ??= look().finally(() => {
      sending = null;
    });
  }, every);
  return {
    stop: async () => {
      clearInterval(timer);
      await sending;
    },
  };
}
