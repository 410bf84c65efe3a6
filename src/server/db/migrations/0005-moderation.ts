import { type ColumnDataType, type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { DialectName } from '../database.ts';
import { makeQueueState } from './0005-queue.ts';
import { addNotices } from './0005-notices.ts';
import { addPeople } from './0005-people.ts';

/** What moderation stands on: held comments, cases, reports, sanctions, notices, settings, mail that waits. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const time = dialect === 'postgres' ? ('bigint' as const) : ('integer' as const);
  const add = async (table: string, columns: readonly string[]) => {
    for (const column of columns)
      await sql`alter table ${sql.table(table)} add column ${sql.raw(column)}`.execute(db);
  };
  await add('posts', ['hold integer not null default 0', 'slow_seconds integer not null default 0']);
  await add('comments', [
    'held_for text',
    'hidden_by_id text',
    'hidden_with text',
    'locked_id text',
    'at_risk_immune integer not null default 0',
    'said_hash text',
  ]);
  await add('moderation_log', [
    'rule text',
    'comments integer',
    'kind_from text',
    'kind_to text',
    `until ${time}`,
    'target text',
  ]);
  for (const index of [
    sql`create index comments_hidden_with on comments (hidden_with) where hidden_with is not null`,
    sql`create index comments_locked on comments (locked_id) where locked_id is not null`,
    // What is counted for everybody: by what was done, and by whose comments were hidden.
    sql`create index moderation_log_action on moderation_log (action, id)`,
    sql`create index comments_views on comments (created_at, point_of_view)`,
    sql`create index comments_hidden_views on comments (created_at, point_of_view, hidden_reason) where hidden_reason is not null`,
    sql`create index comments_said on comments (said_hash, created_at) where said_hash is not null`,
  ])
    await index.execute(db);

  await cases(db, time);
  await makeQueueState(db, dialect);
  await addPeople(db, time);
  await addNotices(db, time);
  await db.schema
    .createTable('settings')
    .addColumn('key', 'text', (c) => c.primaryKey())
    // JSON.
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('at', time, (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('pages')
    .addColumn('slug', 'text', (c) => c.notNull())
    // 1, 2, 3 …
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('html', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text')
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', time, (c) => c.notNull())
    .addPrimaryKeyConstraint('pages_pk', ['slug', 'revision'])
    .execute();
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('to', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('comment_id', 'text')
    .addColumn('at', time, (c) => c.notNull())
    .addColumn('send_after', time, (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('sent_at', time)
    .execute();
  await sql`create index outbox_due on outbox (send_after, id) where sent_at is null`.execute(db);
  for (const table of ['safeguarding_log', 'notice_events']) await refuseChanges(db, dialect, table);
  for (const table of ['moderation_log', 'safeguarding_log', 'notice_events'])
    await refuseReplacing(db, dialect, table);
}

async function cases(db: Kysely<unknown>, time: ColumnDataType): Promise<void> {
  await comment(db.schema.createTable('cases'))
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('gravity', 'integer', (c) => c.notNull())
    .addColumn('opened_at', time, (c) => c.notNull())
    .addColumn('reports', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('claimed_by_id', 'text')
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', time)
    .addColumn('decided_at', time)
    .addColumn('decision', 'text')
    .addColumn('decided_by_id', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('log_id', 'text')
    // JSON: what stood in the comment before it was decided in the queue, and after.
    .addColumn('was', 'text')
    .addColumn('became', 'text')
    .execute();
  await comment(db.schema.createTable('reports'))
    .addColumn('case_id', 'text', (c) => c.notNull().references('cases.id'))
    .addColumn('receipt', 'text', (c) => c.notNull().unique())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    // Keyed hash of the network address; null: not known, or erased.
    .addColumn('source', 'text')
    .addColumn('counts', 'integer', (c) => c.notNull())
    .addColumn('hid_at_once', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('at', time, (c) => c.notNull())
    .addUniqueConstraint('reports_once', ['case_id', 'person_id'])
    .execute();
  await comment(db.schema.createTable('appeals'))
    .addColumn('case_id', 'text', (c) => c.notNull().references('cases.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('at', time, (c) => c.notNull())
    // Who hid it: somebody else decides. null: an automatic rule.
    .addColumn('hidden_by_id', 'text')
    .addUniqueConstraint('appeals_once', ['comment_id'])
    .execute();
  await comment(db.schema.createTable('moderator_notes'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('at', time, (c) => c.notNull())
    .addColumn('deleted_at', time)
    .execute();
  // Append-only, and apart from the log of moderation: what was reported, and who looked at it.
  await db.schema
    .createTable('safeguarding_log')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', time, (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    // null: it is about the list of all reports.
    .addColumn('report_id', 'text', (c) => c.references('reports.id'))
    .addColumn('comment_id', 'text')
    .addColumn('post_id', 'text')
    // '' for a rule of the site, and for whoever reported.
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute();
  for (const index of [
    sql`create unique index cases_one_open on cases (comment_id) where decided_at is null`,
    sql`create index cases_queue on cases (gravity, opened_at, id) where decided_at is null`,
    sql`create index cases_decided on cases (decided_at) where decided_at is not null`,
    sql`create index cases_comment on cases (comment_id, opened_at)`,
    sql`create index reports_case on reports (case_id, id)`,
    sql`create index reports_at_risk on reports (id) where reason = 'at-risk'`,
    sql`create index safeguarding_readings on safeguarding_log (id) where action = 'read'`,
    sql`create index reports_source on reports (source, at) where source is not null`,
    sql`create index appeals_case on appeals (case_id)`,
    sql`create index moderator_notes_comment on moderator_notes (comment_id, id) where deleted_at is null`,
    sql`create index moderator_notes_post on moderator_notes (post_id, id) where deleted_at is null`,
  ])
    await index.execute(db);
}

/** Something about one comment. */
const comment = <T extends string>(table: CreateTableBuilder<T>) =>
  table
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('comment_id', 'text', (c) => c.notNull().references('comments.id'))
    .addColumn('post_id', 'text', (c) => c.notNull().references('posts.id'));

/** The database itself refuses to change or delete a line; 0001 made the function on PostgreSQL. */
async function refuseChanges(db: Kysely<unknown>, dialect: DialectName, table: string): Promise<void> {
  if (dialect === 'sqlite') {
    for (const event of ['update', 'delete'])
      await sql`create trigger ${sql.ref(`${table}_no_${event}`)} before ${sql.raw(event)} on ${sql.table(table)}
        begin select raise(abort, 'append-only'); end`.execute(db);
    return;
  }
  await sql`create trigger ${sql.ref(`${table}_no_change`)} before update or delete on ${sql.table(table)}
    for each row execute function append_only()`.execute(db);
}

/**
 * What takes lines away without deleting them one by one. SQLite's `insert or replace` removes the line that stands in its
 * way without asking the triggers of deletion, by its id or by its hidden rowid. PostgreSQL has `truncate`.
 */
async function refuseReplacing(db: Kysely<unknown>, dialect: DialectName, table: string): Promise<void> {
  const name = sql.ref(`${table}_no_${dialect === 'sqlite' ? 'replacing' : 'truncate'}`);
  if (dialect === 'sqlite')
    await sql`create trigger ${name} before insert on ${sql.table(table)}
      when exists (select 1 from ${sql.table(table)} where id = new.id or rowid = new.rowid)
      begin select raise(abort, 'append-only'); end`.execute(db);
  else
    await sql`create trigger ${name} before truncate on ${sql.table(table)}
      for each statement execute function append_only()`.execute(db);
}
