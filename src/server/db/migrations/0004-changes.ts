import { type ColumnDataType, type Kysely, sql } from 'kysely';
import type { DialectName } from '../database.ts';

/** What the wall of changes stands on; a part of 0004. */
export async function addChanges(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const time = dialect === 'postgres' ? ('bigint' as const) : ('integer' as const);
  await steps(db, time);
  await wall(db);
  await sql`alter table moderation_log add column change_state text`.execute(db);
  await fill(db, dialect);
}

async function steps(db: Kysely<unknown>, time: ColumnDataType): Promise<void> {
  await db.schema
    .createTable('change_notes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('comment_id', 'text', (c) => c.notNull().references('comments.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('moved', 'integer', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text')
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', time, (c) => c.notNull())
    .addColumn('deleted_at', time)
    .addColumn('deleted_by', 'text')
    .execute();
  for (const index of [
    sql`create index change_notes_comment on change_notes (comment_id, id)`,
    sql`create index change_notes_said on change_notes (comment_id, id) where note <> '' and deleted_at is null`,
    sql`create index change_notes_person on change_notes (person_id)`,
    sql`create index change_notes_to_erase on change_notes (deleted_at) where deleted_at is not null and note <> ''`,
  ])
    await index.execute(db);
  await db.schema
    .createTable('trying')
    .addColumn('comment_id', 'text', (c) => c.notNull().references('comments.id'))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('post_id', 'text', (c) => c.notNull())
    .addColumn('at', time, (c) => c.notNull())
    .addPrimaryKeyConstraint('trying_pk', ['comment_id', 'person_id'])
    .execute();
  await db.schema.createIndex('trying_person').on('trying').columns(['person_id', 'at']).execute();
}

/**
 * Each visible change stands on the wall once for every post (tag '') and once for each tag of its post, so that every
 * choice of filters is one range of one index.
 */
async function wall(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('post_tags')
    .addColumn('tag', 'text', (c) => c.notNull())
    .addColumn('post_id', 'text', (c) => c.notNull().references('posts.id'))
    .addPrimaryKeyConstraint('post_tags_pk', ['tag', 'post_id'])
    .execute();
  await db.schema.createIndex('post_tags_post').on('post_tags').column('post_id').execute();
  await db.schema
    .createTable('wall')
    .addColumn('tag', 'text', (c) => c.notNull())
    .addColumn('comment_id', 'text', (c) => c.notNull().references('comments.id'))
    .addColumn('post_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('point_of_view', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('wall_pk', ['tag', 'comment_id'])
    .execute();
  for (const [name, columns] of [
    ['wall_state', ['tag', 'state', 'comment_id']],
    ['wall_view', ['tag', 'point_of_view', 'comment_id']],
    ['wall_state_view', ['tag', 'state', 'point_of_view', 'comment_id']],
    ['wall_comment', ['comment_id']],
    ['wall_post', ['post_id']],
  ] as const)
    await db.schema
      .createIndex(name)
      .on('wall')
      .columns([...columns])
      .execute();
  await db.schema
    .createTable('wall_counts')
    .addColumn('post_id', 'text', (c) => c.notNull().references('posts.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('point_of_view', 'text', (c) => c.notNull())
    .addColumn('changes', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('wall_counts_pk', ['post_id', 'state', 'point_of_view'])
    .execute();
}

async function fill(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  await sql`update comments set change_state = 'idea' where kind = 'change'`.execute(db);
  const tags =
    dialect === 'postgres'
      ? sql`jsonb_array_elements_text(posts.tags::jsonb) as each (value)`
      : sql`json_each(posts.tags) as each`;
  await sql`insert into post_tags (tag, post_id) select distinct each.value, posts.id from posts, ${tags}
    where each.value <> ''`.execute(db);
  const changes = sql`comments.kind = 'change' and comments.hidden_at is null and comments.deleted_at is null`;
  await sql`insert into wall (tag, comment_id, post_id, state, point_of_view)
    select '', id, post_id, change_state, point_of_view from comments where ${changes}
    union all
    select post_tags.tag, comments.id, comments.post_id, change_state, point_of_view
    from comments join post_tags on post_tags.post_id = comments.post_id where ${changes}`.execute(db);
  await sql`insert into wall_counts (post_id, state, point_of_view, changes)
    select post_id, change_state, point_of_view, count(*) from comments where ${changes}
    group by post_id, change_state, point_of_view`.execute(db);
}
