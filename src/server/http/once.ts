import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Context } from 'hono';
import { limits } from '../../contract/limits.ts';
import type { Database, Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { Ports } from '../ports.ts';
import { refuse } from './problem.ts';
import { countWithin } from './rates.ts';
import type { Person, Writing } from './viewer.ts';

function keyOf(c: Context): string | null {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return null;
  if (key.length > limits.idempotencyKey || !/^[\x21-\x7e]+$/.test(key))
    refuse('bad-request', 'The Idempotency-Key is empty, too long or has unusual characters.');
  return key;
}

const personHere = prepared<{ id: string }>()((db, p) =>
  db.selectFrom('user').select('id').where('id', '=', p('id')),
);
const personHeld = prepared<{ id: string }>()((db, p) =>
  db.selectFrom('user').select('id').where('id', '=', p('id')).forKeyShare(),
);

const begin = prepared<{ viewer: string; key: string; hash: string; at: number }>()((db, p) =>
  db
    .insertInto('idempotency_keys')
    .values({
      viewer_id: p('viewer'),
      key: p('key'),
      request_hash: p('hash'),
      status: null,
      answer: null,
      at: p('at'),
    })
    .onConflict((on) => on.doNothing())
    .returning('key'),
);
const finish = prepared<{ viewer: string; key: string; answer: string }>()((db, p) =>
  db
    .updateTable('idempotency_keys')
    .set({ status: 200, answer: p('answer') })
    .where('viewer_id', '=', p('viewer'))
    .where('key', '=', p('key')),
);

/**
 * A guest may have become a member since they were recognised, and what is written now would be nobody's: who has gone
 * is refused, and who is here stays until this transaction is over.
 */
async function mustStillBeHere(dialect: Database['dialect'], trx: Writer, { id }: Person): Promise<void> {
  // SQLite has one writer at a time, and no words for a lock.
  const [known] = await (dialect === 'postgres' ? personHeld : personHere)(trx, { id });
  if (known === undefined) refuse('not-signed-in', 'Your session has ended. Please start again.');
}

/**
 * For a change whose answer tells of what somebody else wrote: that is read anew each time, since it may have been hidden
 * between the first answer and the same one again.
 */
export const nothingKept = (): null => null;

/**
 * One transaction: the change and its Idempotency-Key, if the request has one. The same key and request again: the
 * first answer again. The key belongs to the person in their role: who is no longer a moderator does not get a
 * moderator's answer back. Refusals leave the transaction and are not kept. What is done is counted in the same
 * transaction, and undone when it was too much.
 */
export async function once<T>(
  c: Context<Writing>,
  { db, clock }: Ports,
  body: unknown,
  change: (trx: Writer) => Promise<T>,
): Promise<T> {
  const key = keyOf(c);
  const { person } = c.var;
  const write = async <R>(work: (trx: Writer) => Promise<R>): Promise<R> => {
    const done = await db.write(async (trx) => {
      await mustStillBeHere(db.dialect, trx, person);
      const result = await work(trx);
      // Last, because others at the same address wait for it on PostgreSQL.
      await countWithin(trx, c.var.uncounted, clock());
      return result;
    });
    c.set('uncounted', []);
    return done;
  };
  if (key === null) return write(change);
  const at = clock();
  const request = JSON.stringify([c.req.method, c.req.path, person.role, body]);
  const requestHash = bytesToHex(sha256(utf8ToBytes(request)));

  const { answer, replayed } = await write(async (trx) => {
    const mine = { viewer: person.id, key };
    const [fresh] = await begin(trx, { ...mine, hash: requestHash, at });
    if (fresh !== undefined) {
      const done = await change(trx);
      await finish(trx, { ...mine, answer: JSON.stringify(done) });
      return { answer: done, replayed: false };
    }
    const first = await trx
      .selectFrom('idempotency_keys')
      .select(['request_hash', 'answer'])
      .where('viewer_id', '=', person.id)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (first.request_hash !== requestHash)
      refuse('key-reused', 'The Idempotency-Key was used for another request.');
    if (first.answer === null) refuse('gone', 'This was done. Its text has since been erased.');
    return { answer: JSON.parse(first.answer) as T, replayed: true };
  });
  if (replayed) c.header('idempotency-replayed', 'true');
  return answer;
}
