import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ToldSanction } from '../../contract/sanctions.ts';
import type { SanctionKind } from '../../contract/vocabulary.ts';
import type { Reader } from '../db/database.ts';

/** Until when somebody neither writes nor takes part. Times may be over: `can` knows what they mean now. */
export type Stopped = { bannedUntil: number | null; mutedUntil: number | null };

const latest = (kind: SanctionKind, column: 'until' | 'address_until', whose: RawBuilder<SqlBool>) => sql<
  number | null
>`(select max(${sql.ref(`sanctions.${column}`)}) from sanctions
  where ${whose} and sanctions.kind = ${sql.lit(kind)} and sanctions.lifted_at is null)`;

/**
 * Columns of the query that finds out who is asking: four looks at an index. `isGuest` because an address stops guests
 * alone.
 */
export function stoppedColumns({
  person,
  address,
  isGuest,
}: {
  person: RawBuilder<string>;
  address: () => RawBuilder<string | null>;
  isGuest: RawBuilder<unknown>;
}) {
  const own = sql<SqlBool>`sanctions.person_id = ${person}`;
  const here = () => sql<SqlBool>`sanctions.address_key = ${address()} and ${isGuest}`;
  return [
    latest('ban', 'until', own).as('ban'),
    latest('ban', 'address_until', here()).as('ban_here'),
    latest('mute', 'until', own).as('mute'),
    latest('mute', 'address_until', here()).as('mute_here'),
  ] as const;
}

export type StoppedRow = {
  ban: number | null;
  ban_here: number | null;
  mute: number | null;
  mute_here: number | null;
};

const later = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));

export const stoppedOf = (row: StoppedRow): Stopped => ({
  bannedUntil: later(row.ban, row.ban_here),
  mutedUntil: later(row.mute, row.mute_here),
});

/** Somebody of whom more is known than their session. `address`: of guests, and of people without a session. */
export type Known = { personId: string | null; address: string | null };

/** By the operator's own hand (user.bannedUntil), beside what moderators decided. */
export const alsoBanned = (stopped: Stopped, bannedUntil: number | null): Stopped => ({
  ...stopped,
  bannedUntil: later(stopped.bannedUntil, bannedUntil),
});

export async function readStopped(db: Reader, { personId, address }: Known): Promise<Stopped> {
  const row = await db
    .selectNoFrom(
      stoppedColumns({
        person: sql<string>`${personId}`,
        address: () => sql<string | null>`${address}`,
        isGuest: sql`${sql.lit(1)} = 1`,
      }),
    )
    .executeTakeFirstOrThrow();
  return stoppedOf(row);
}

/**
 * What somebody is told about being stopped: a ban before a mute, one's own before that of one's address, the newest; and
 * when the last one of that kind ends. null: nothing stops them.
 */
export async function readTold(
  db: Reader,
  { personId, address }: Known,
  bannedUntil: number | null,
  now: number,
): Promise<ToldSanction | null> {
  const rows = await db
    .selectFrom('sanctions')
    .select(['kind', 'until', 'address_until', 'person_id', 'reason', 'message'])
    .where('lifted_at', 'is', null)
    .where(({ or, and, eb }) =>
      or([
        and([eb('person_id', '=', personId ?? ''), eb('until', '>', now)]),
        and([eb('address_key', '=', address ?? ''), eb('address_until', '>', now)]),
      ]),
    )
    .orderBy('id', 'desc')
    .execute();
  const running = rows.map(({ kind, reason, message, ...row }): ToldSanction =>
    row.person_id === personId
      ? { kind, until: row.until, reason, message, where: 'you' }
      : // What somebody else did is nobody's business.
        { kind, until: row.address_until ?? row.until, reason: null, message: null, where: 'address' },
  );
  if (bannedUntil !== null && bannedUntil > now)
    running.push({ kind: 'ban', until: bannedUntil, reason: null, message: null, where: 'you' });
  const kind = running.some((one) => one.kind === 'ban') ? 'ban' : 'mute';
  const gravest = running.filter((one) => one.kind === kind);
  const told = gravest.find((one) => one.where === 'you') ?? gravest[0];
  return told === undefined ? null : { ...told, until: Math.max(...gravest.map(({ until }) => until)) };
}
