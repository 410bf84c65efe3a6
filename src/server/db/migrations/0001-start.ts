import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { DialectName } from '../database.ts';

/** Ours: the same on both databases. Integers of milliseconds need 64 bits on PostgreSQL. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const time = dialect === 'postgres' ? 'bigint' : 'integer';

  await db.schema
    .createTable('posts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('source', 'text', (c) => c.unique())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('standfirst', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('byline', 'text', (c) => c.notNull())
    .addColumn('tags', 'text', (c) => c.notNull())
    .addColumn('html', 'text', (c) => c.notNull())
    .addColumn('reading_time', 'integer', (c) => c.notNull())
    .addColumn('published_at', time, (c) => c.notNull())
    .addColumn('closed_at', time)
    .addColumn('comment_count', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.createIndex('posts_newest').on('posts').columns(['published_at', 'id']).execute();

  await db.schema
    .createTable('comments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('post_id', 'text', (c) => c.notNull().references('posts.id'))
    .addColumn('parent_id', 'text', (c) => c.references('comments.id'))
    .addColumn('root_id', 'text', (c) => c.notNull())
    .addColumn('depth', 'integer', (c) => c.notNull())
    .addColumn('sibling_no', 'integer', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.unique())
    // Never a foreign key: a person who is erased leaves their comments' tombstones standing.
    .addColumn('person_id', 'text')
    .addColumn('author_key', 'text', (c) => c.notNull())
    .addColumn('alias', 'text', (c) => c.notNull())
    .addColumn('point_of_view', 'text', (c) => c.notNull())
    .addColumn('badge', 'text')
    .addColumn('kind', 'text')
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('html', 'text', (c) => c.notNull())
    .addColumn('sharing', 'text', (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('edited_at', time)
    .addColumn('deleted_at', time)
    .addColumn('hidden_at', time)
    .addColumn('hidden_reason', 'text')
    .addColumn('hidden_by', 'text')
    .addColumn('hidden_note', 'text')
    .addColumn('agree', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('disagree', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('unsure', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('child_count', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('reply_count', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('branch_count', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('present', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  // Ids are UUIDv7 made from the time of the comment, so their order is the order of time.
  await sql`create index comments_top on comments (post_id, id) where parent_id is null and present = 1`.execute(
    db,
  );
  await sql`create index comments_discussed on comments (post_id, branch_count, id) where parent_id is null and present = 1`.execute(
    db,
  );
  await sql`create index comments_hidden on comments (post_id, id) where hidden_at is not null`.execute(db);
  await sql`create index comments_to_erase on comments (deleted_at) where deleted_at is not null and body <> ''`.execute(
    db,
  );
  await db.schema
    .createIndex('comments_replies')
    .on('comments')
    .columns(['parent_id', 'sibling_no'])
    .execute();
  await db.schema.createIndex('comments_person').on('comments').columns(['person_id', 'post_id']).execute();

  await db.schema
    .createTable('participants')
    .addColumn('post_id', 'text', (c) => c.notNull().references('posts.id'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('alias', 'text')
    .addColumn('alias_skeleton', 'text')
    .addColumn('point_of_view', 'text')
    .addPrimaryKeyConstraint('participants_pk', ['post_id', 'person_id'])
    .addUniqueConstraint('participants_alias', ['post_id', 'alias_skeleton'])
    .execute();

  await db.schema
    .createTable('votes')
    .addColumn('comment_id', 'text', (c) => c.notNull().references('comments.id'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('post_id', 'text', (c) => c.notNull())
    .addColumn('vote', 'text', (c) => c.notNull())
    .addColumn('point_of_view', 'text')
    .addColumn('at', time, (c) => c.notNull())
    .addPrimaryKeyConstraint('votes_pk', ['comment_id', 'person_id'])
    .execute();
  await db.schema.createIndex('votes_person').on('votes').columns(['person_id', 'post_id']).execute();

  await db.schema
    .createTable('heard')
    .addColumn('post_id', 'text', (c) => c.notNull().references('posts.id'))
    .addColumn('point_of_view', 'text', (c) => c.notNull())
    .addColumn('comments', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('heard_pk', ['post_id', 'point_of_view'])
    .execute();

  await db.schema
    .createTable('idempotency_keys')
    .addColumn('viewer_id', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('request_hash', 'text', (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('answer', 'text')
    .addColumn('at', time, (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_pk', ['viewer_id', 'key'])
    .execute();
  await db.schema.createIndex('idempotency_keys_age').on('idempotency_keys').column('at').execute();

  await db.schema
    .createTable('rates')
    .addColumn('bucket', 'text', (c) => c.primaryKey())
    .addColumn('window_start', time, (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('rates_age').on('rates').column('window_start').execute();

  await db.schema
    .createTable('moderation_log')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', time, (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('note', 'text')
    .addColumn('post_id', 'text', (c) => c.notNull())
    .addColumn('comment_id', 'text')
    .execute();
  await db.schema
    .createIndex('moderation_log_comment')
    .on('moderation_log')
    .columns(['comment_id', 'id'])
    .execute();
  await db.schema
    .createIndex('moderation_log_post')
    .on('moderation_log')
    .columns(['post_id', 'id'])
    .execute();
  await refuseChanges(db, dialect, 'moderation_log');

  await db.schema
    .createTable('meta')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();

  await accounts(db, dialect);
}

/** The database itself refuses to change or delete a line of an append-only table. */
async function refuseChanges(db: Kysely<unknown>, dialect: DialectName, table: string): Promise<void> {
  if (dialect === 'sqlite') {
    for (const event of ['update', 'delete'])
      await sql`create trigger ${sql.ref(`${table}_no_${event}`)} before ${sql.raw(event)} on ${sql.table(table)}
        begin select raise(abort, 'append-only'); end`.execute(db);
    return;
  }
  await sql`create function append_only() returns trigger language plpgsql as
    $$ begin raise exception 'append-only'; end $$`.execute(db);
  await sql`create trigger ${sql.ref(`${table}_no_change`)} before update or delete on ${sql.table(table)}
    for each row execute function append_only()`.execute(db);
}

/** better-auth's tables in its own forms: on PostgreSQL real booleans and timestamps, on SQLite integers and text. */
async function accounts(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const date = dialect === 'postgres' ? ('timestamptz' as const) : ('text' as const);
  const flag = dialect === 'postgres' ? ('boolean' as const) : ('integer' as const);
  const time = dialect === 'postgres' ? ('bigint' as const) : ('integer' as const);
  const dated = <T extends string>(table: CreateTableBuilder<T>) =>
    table.addColumn('createdAt', date, (c) => c.notNull()).addColumn('updatedAt', date, (c) => c.notNull());

  await dated(db.schema.createTable('user'))
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('emailVerified', flag, (c) => c.notNull())
    .addColumn('image', 'text')
    .addColumn('isAnonymous', flag)
    .addColumn('role', 'text')
    .addColumn('bannedUntil', time)
    .execute();
  await dated(db.schema.createTable('session'))
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token', 'text', (c) => c.notNull().unique())
    .addColumn('expiresAt', date, (c) => c.notNull())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('userId', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
    .execute();
  await db.schema.createIndex('session_user').on('session').column('userId').execute();
  await dated(db.schema.createTable('account'))
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull())
    .addColumn('providerId', 'text', (c) => c.notNull())
    .addColumn('userId', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', date)
    .addColumn('refreshTokenExpiresAt', date)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .execute();
  await dated(db.schema.createTable('verification'))
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('identifier', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('expiresAt', date, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('verification_identifier').on('verification').column('identifier').execute();
}
