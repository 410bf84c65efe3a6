import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Context } from 'hono';
import { limits } from '../../contract/limits.ts';
import type { Writer } from '../db/database.ts';
import type { Ports } from '../ports.ts';
import { refuse } from './problem.ts';
import type { Person } from './viewer.ts';

function keyOf(c: Context): string | null {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return null;
  if (key.length > limits.idempotencyKey || !/^[\x21-\x7e]+$/.test(key))
    refuse('bad-request', 'The Idempotency-Key is empty, too long or has unusual characters.');
  return key;
}

/**
 * One transaction: the change and its Idempotency-Key, if the request has one. The same key and request again: the
 * first answer again. The key belongs to the person in their role: who is no longer a moderator does not get a
 * moderator's answer back. Refusals leave the transaction and are not kept.
 */
export async function once<T>(
  c: Context<{ Variables: { person: Person } }>,
  { db, clock }: Ports,
  body: unknown,
  change: (trx: Writer) => Promise<T>,
): Promise<T> {
  const key = keyOf(c);
  if (key === null) return db.write(change);
  const { person } = c.var;
  const at = clock();
  const request = JSON.stringify([c.req.method, c.req.path, person.role, body]);
  const requestHash = bytesToHex(sha256(utf8ToBytes(request)));

  const { answer, replayed } = await db.write(async (trx) => {
    const mine = { viewer_id: person.id, key };
    const fresh = await trx
      .insertInto('idempotency_keys')
      .values({ ...mine, request_hash: requestHash, status: null, answer: null, at })
      .onConflict((on) => on.doNothing())
      .returning('key')
      .executeTakeFirst();
    if (fresh !== undefined) {
      const done = await change(trx);
      await trx
        .updateTable('idempotency_keys')
        .set({ status: 200, answer: JSON.stringify(done) })
        .where('viewer_id', '=', person.id)
        .where('key', '=', key)
        .execute();
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
