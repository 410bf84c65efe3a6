import { limits } from '../../contract/limits.ts';
import { isModerator } from '../../contract/permissions.ts';
import type { Reader, Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { Person } from '../http/viewer.ts';

type Address = { comment_id: string; address_key: string; at: number };

const keep = prepared<Address>()((db, p) =>
  db
    .insertInto('comment_addresses')
    .values({ comment_id: p('comment_id'), address_key: p('address_key'), at: p('at') }),
);

/** Where a comment came from, in case guests there must be stopped. Nobody asks where moderators write. */
export async function keepAddress(
  trx: Writer,
  person: Person,
  { id, addressKey, at }: { id: string; addressKey: string | null | undefined; at: number },
): Promise<void> {
  if (addressKey && !isModerator(person)) await keep(trx, { comment_id: id, address_key: addressKey, at });
}

export async function readAddress(db: Reader, commentId: string): Promise<string | null> {
  const kept = await db
    .selectFrom('comment_addresses')
    .select('address_key')
    .where('comment_id', '=', commentId)
    .executeTakeFirst();
  return kept?.address_key ?? null;
}

/** Addresses that have been kept for long enough, and those of sanctions that mean nobody else any more. */
export async function forgetAddresses(trx: Writer, now: number): Promise<void> {
  await trx
    .deleteFrom('comment_addresses')
    .where('at', '<=', now - limits.addressKeptFor)
    .execute();
  await trx
    .updateTable('sanctions')
    .set({ address_key: null })
    .where('address_key', 'is not', null)
    .where('address_until', '<=', now)
    .execute();
}
