import { type Kysely, sql } from 'kysely';

/** A branch as one line, and what is new since a time: both are read in the order of ids, which is the order of time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index comments_branch on comments (root_id, id) where parent_id is not null and present = 1`.execute(
    db,
  );
  await sql`create index comments_visible on comments (post_id, id) where hidden_at is null and deleted_at is null`.execute(
    db,
  );
  // Whoever looks for replies in sight need not read past a thousand hidden ones.
  await sql`drop index comments_replies`.execute(db);
  await sql`create index comments_replies on comments (parent_id, sibling_no) where present = 1`.execute(db);
}
