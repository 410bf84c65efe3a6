import { type ColumnDataType, type Kysely, sql } from 'kysely';

/** Who is stopped for a while, and where comments came from; a part of 0005. */
export async function addPeople(db: Kysely<unknown>, time: ColumnDataType): Promise<void> {
  await db.schema
    .createTable('sanctions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    // Keyed hash of a network address: other guests from there are meant too. null: this person alone.
    .addColumn('address_key', 'text')
    .addColumn('address_until', time)
    // The name and the comment it was given for.
    .addColumn('alias', 'text', (c) => c.notNull())
    .addColumn('comment_id', 'text', (c) => c.notNull())
    .addColumn('post_id', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    // What the person is told.
    .addColumn('message', 'text')
    .addColumn('at', time, (c) => c.notNull())
    .addColumn('until', time, (c) => c.notNull())
    .addColumn('by_id', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('lifted_at', time)
    .addColumn('lifted_by', 'text')
    .execute();
  for (const index of [
    // In the order in which every request asks for the last one.
    sql`create index sanctions_person on sanctions (person_id, kind, until)`,
    sql`create index sanctions_address on sanctions (address_key, kind, address_until) where address_key is not null`,
    sql`create index sanctions_comment on sanctions (comment_id)`,
  ])
    await index.execute(db);
  // Where comments came from, as a keyed hash; swept after `limits.addressKeptFor`.
  await db.schema
    .createTable('comment_addresses')
    .addColumn('comment_id', 'text', (c) => c.primaryKey())
    .addColumn('address_key', 'text', (c) => c.notNull())
    .addColumn('at', time, (c) => c.notNull())
    .execute();
  await sql`create index comment_addresses_age on comment_addresses (at)`.execute(db);
}
