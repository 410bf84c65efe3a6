import type { Kysely } from 'kysely';
import type { DialectName } from '../database.ts';

/** Easy Read versions of posts and of written pages. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  await db.schema
    .createTable('easy_reads')
    // A post's id, or the name of a page. Ids are UUIDs: no page is called so.
    .addColumn('subject', 'text', (c) => c.primaryKey())
    // null: that of the post or page.
    .addColumn('title', 'text')
    .addColumn('question', 'text')
    // JSON array of { heading, sentence, picture, alt }.
    .addColumn('rows', 'text', (c) => c.notNull())
    .addColumn('at', dialect === 'postgres' ? 'bigint' : 'integer', (c) => c.notNull())
    .execute();
}
