import { limits } from '../../contract/limits.ts';
import { addressBuckets, countIn } from '../http/rates.ts';
import type { Person } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';

const day = 24 * 60 * 60 * 1000;

/** One address cannot make many guests to vote often: votes of guests younger than a day are counted by address. */
export async function countNewGuest(ports: Ports, request: Request, person: Person): Promise<void> {
  if (person.role !== 'guest') return;
  const user = await ports.db.read
    .selectFrom('user')
    .select('createdAt')
    .where('id', '=', person.id)
    .executeTakeFirst();
  // Text on SQLite, a Date on PostgreSQL.
  const made = user === undefined ? Number.NaN : new Date(user.createdAt as string | Date).getTime();
  if (made < ports.clock() - day) return;
  await countIn(ports, addressBuckets(ports, request, 'new-guest-vote', limits.rates.newGuestVote.address));
}
