import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { type Stopped, stoppedColumns, stoppedOf } from '../sanctions/stopped.ts';
import { withAccountTables } from './account-tables.ts';
import { cookieValue, tokenReader } from './session-cookie.ts';

/** Somebody with a session that counts. */
export type SessionPerson = {
  session: { id: string };
  user: { id: string; email: string; role: string | null; bannedUntil: number | null; isAnonymous: boolean };
  /** By moderators; `user.bannedUntil` by the operator. */
  stopped: Stopped;
};

/** One query: nothing more is asked before somebody's comment is stored. */
const byToken = prepared<{ token: string; address: string | null }>()((db, p) =>
  withAccountTables(db)
    .selectFrom('session')
    .innerJoin('user', 'user.id', 'session.userId')
    .select(['session.id as session', 'session.expiresAt', 'user.id', 'user.email', 'user.role'])
    .select(['user.bannedUntil', 'user.isAnonymous'])
    .select(
      stoppedColumns({
        person: sql.ref('user.id'),
        address: () => p('address'),
        isGuest: sql.ref('user.isAnonymous'),
      }),
    )
    .where('session.token', '=', p('token')),
);

/**
 * Whose session the request has: the answer of better-auth's getSession, for a hundredth of the work, and what stops
 * them. Asked at every request, so that a ban, a new role and an ended session count at once.
 * tests/accounts/read-session.test.ts holds both beside each other.
 */
export function sessionReader(
  db: Database,
  secret: string,
  cookieName: string,
  addressKeyOf: (request: Request) => string | null,
) {
  const tokenOf = tokenReader(secret);
  return async (request: Request): Promise<SessionPerson | null> => {
    const header = request.headers.get('cookie');
    const signed = header === null ? null : cookieValue(header, cookieName);
    const token = signed === null ? null : tokenOf(signed);
    if (token === null) return null;
    const [row] = await byToken(db.read, { token, address: addressKeyOf(request) });
    // Text on SQLite, a Date on PostgreSQL; better-auth set it by this clock.
    if (row === undefined || !(new Date(row.expiresAt as string | Date).getTime() >= Date.now())) return null;
    const { session, id, email, role, bannedUntil, isAnonymous } = row;
    return {
      session: { id: session },
      user: { id, email, role, bannedUntil, isAnonymous: isAnonymous === 1 || isAnonymous === true },
      stopped: stoppedOf(row),
    };
  };
}
