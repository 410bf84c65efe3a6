import { type Kysely, sql } from 'kysely';

/** "Respond to this": the passage of its post that a comment responds to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['quote text', 'quote_paragraph integer'])
    await sql`alter table comments add column ${sql.raw(column)}`.execute(db);
  // Counted by paragraph, and listed in one.
  await sql`create index comments_quoting on comments (post_id, quote_paragraph, id)
    where quote_paragraph is not null and hidden_at is null and deleted_at is null`.execute(db);
  // All of a post, when it was edited.
  await sql`create index comments_quoted on comments (post_id, id) where quote is not null`.execute(db);
}
