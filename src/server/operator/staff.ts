import { sql } from 'kysely';
import { z } from 'zod';
import { limits } from '../../contract/limits.ts';
import type { Database } from '../db/database.ts';
import { newId } from '../ids.ts';
import { storedDate, withAccountTables } from './account-tables.ts';
import { OperatorError } from './secret.ts';

type StaffRole = 'moderator' | 'administrator';

/** An address as it is kept and compared: trimmed, in small letters. */
export function readEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (z.email().max(limits.email).safeParse(email).success) return email;
  throw new OperatorError(`"${text}" is not an e-mail address. Write it like this: name@example.org`);
}

/** Gives the person with this address a role, and makes them known if they are not. */
export async function putStaff(
  db: Database,
  email: string,
  role: StaffRole | 'member',
  now: number,
): Promise<'added' | 'changed' | 'unchanged'> {
  return db.write(async (trx) => {
    const known = await trx
      .selectFrom('user')
      .select(['id', 'role'])
      .where('email', '=', email)
      .executeTakeFirst();
    if (known?.role === role) return 'unchanged';
    // better-auth's own forms. Verified, since it would end the sessions of a person who is not at their next link.
    const date = storedDate(now, db.dialect);
    const yes = db.dialect === 'sqlite' ? 1 : true;
    const no = db.dialect === 'sqlite' ? 0 : false;
    if (known) {
      await trx
        .updateTable('user')
        .set({ role, emailVerified: yes, updatedAt: date })
        .where('id', '=', known.id)
        .execute();
      return 'changed';
    }
    await trx
      .insertInto('user')
      .values({
        id: newId(now),
        name: '',
        email,
        role,
        isAnonymous: no,
        emailVerified: yes,
        bannedUntil: null,
        image: null,
        createdAt: date,
        updatedAt: date,
      })
      .execute();
    return 'added';
  });
}

/** Takes the role away and signs the person out everywhere. False when nobody has this role at this address. */
export async function removeStaff(db: Database, email: string, now: number): Promise<boolean> {
  return db.write(async (trx) => {
    const removed = await trx
      .updateTable('user')
      .set({ role: 'member', updatedAt: storedDate(now, db.dialect) })
      .where('email', '=', email)
      .where('role', 'in', ['moderator', 'administrator'])
      .returning('id')
      .executeTakeFirst();
    if (!removed) return false;
    await withAccountTables(trx).deleteFrom('session').where('userId', '=', removed.id).execute();
    return true;
  });
}

/** Everybody who may moderate, by address. */
export const listStaff = (db: Database): Promise<{ email: string; role: string }[]> =>
  db.read
    .selectFrom('user')
    .select(['email', sql<string>`role`.as('role')])
    .where('role', 'in', ['moderator', 'administrator'])
    .orderBy('email')
    .execute();
