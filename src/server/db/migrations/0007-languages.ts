import { type Kysely, sql } from 'kysely';

/** The language a post is written in; of a comment, where it is another than its post's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table posts add column lang text not null default 'en'`.execute(db);
  await sql`alter table comments add column lang text`.execute(db);
}
