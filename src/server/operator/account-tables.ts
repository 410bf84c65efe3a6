/** What we touch ourselves of better-auth's own tables. Its dates are text on SQLite, timestamps on PostgreSQL. */
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database, DialectName } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

type AccountTables = {
  session: { id: string; token: string; userId: string; expiresAt: unknown };
  verification: { id: string; expiresAt: unknown };
};

export const withAccountTables = (db: Kysely<Schema> | Transaction<Schema>) => db.withTables<AccountTables>();

/** A time (milliseconds UTC) in the form better-auth keeps it. */
export const storedDate = (at: number, dialect: DialectName): string | Date =>
  dialect === 'sqlite' ? new Date(at).toISOString() : new Date(at);

const day = 24 * 60 * 60 * 1000;

/** Removes what is too old to be of use: sessions, links, and guests who cannot come back. Their comments stay. */
export async function sweepSessions(db: Database, now: number): Promise<void> {
  const old = storedDate(now, db.dialect);
  await db.write(async (trx) => {
    const tables = withAccountTables(trx);
    await tables.deleteFrom('session').where('expiresAt', '<', old).execute();
    await tables.deleteFrom('verification').where('expiresAt', '<', old).execute();
    await tables
      .deleteFrom('user')
      .where(sql<boolean>`${sql.ref('isAnonymous')} = ${db.dialect === 'sqlite' ? 1 : true}`)
      // A new guest's row is there a moment before their session.
      .where('createdAt', '<', storedDate(now - day, db.dialect))
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('session').select('session.id').whereRef('session.userId', '=', 'user.id'))),
      )
      .execute();
  });
}
