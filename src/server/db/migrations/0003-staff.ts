import { type Kysely, sql } from 'kysely';

/** Every comment asks for the names of staff, who are few among many guests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index user_staff on "user" (role) where role is not null`.execute(db);
}
