import { type ColumnDataType, type Kysely, sql } from 'kysely';

/** Complaints about the law and about personal data; a part of 0005. */
export async function addNotices(db: Kysely<unknown>, time: ColumnDataType): Promise<void> {
  await db.schema
    .createTable('notices')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('receipt', 'text', (c) => c.notNull().unique())
    // Made by whoever sends it: the same again is the same notice.
    .addColumn('request_id', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('may_tell', 'integer', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('comment_id', 'text')
    .addColumn('nation', 'text')
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('at', time, (c) => c.notNull())
    .addColumn('due_at', time, (c) => c.notNull())
    // When what was due was done; 0: not yet.
    .addColumn('met_at', time, (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('closed_at', time)
    .addColumn('erased_at', time)
    .execute();
  // Append-only: no words of anybody stand here, only where they are kept until they are erased.
  await db.schema
    .createTable('notice_events')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('notice_id', 'text', (c) => c.notNull().references('notices.id'))
    .addColumn('at', time, (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    // '' for whoever complained.
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('letter_id', 'text')
    .addColumn('outcome', 'text')
    .execute();
  await db.schema
    .createTable('notice_letters')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('notice_id', 'text', (c) => c.notNull().references('notices.id'))
    .addColumn('at', time, (c) => c.notNull())
    .addColumn('to', 'text', (c) => c.notNull())
    // '' when it was erased.
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  for (const index of [
    sql`create index notices_open on notices (met_at, due_at, id) where closed_at is null`,
    sql`create index notices_closed on notices (closed_at, id) where closed_at is not null`,
    sql`create index notices_kept on notices (closed_at) where closed_at is not null and erased_at is null`,
    sql`create index notice_events_notice on notice_events (notice_id, id)`,
    sql`create index notice_letters_notice on notice_letters (notice_id, id)`,
  ])
    await index.execute(db);
}
