import { type Kysely, sql } from 'kysely';
import type { DialectName } from '../database.ts';
import { fillCommonGround } from './0004-common-ground.ts';
import { addChanges } from './0004-changes.ts';

/** What the views of a debate stand on: votes by point of view, questions, changes, summaries. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const time = dialect === 'postgres' ? ('bigint' as const) : ('integer' as const);
  const add = async (table: string, columns: readonly string[]) => {
    for (const column of columns)
      await sql`alter table ${sql.table(table)} add column ${sql.raw(column)}`.execute(db);
  };

  await add('posts', ['vote_first integer not null default 0']);
  await add('participants', ['shows_counts integer not null default 0']);
  await add('comments', [
    'common double precision not null default 1',
    'agreed_across integer not null default 0',
    'asked_of text',
    'answer_id text',
    `answered_at ${time}`,
    'answer_by text',
    'answer_chosen_id text',
    'mind_about_id text',
    'mind_about_gone integer not null default 0',
    'minds_changed integer not null default 0',
    'mind_changed_in_id text',
    'said_back text',
    `said_back_confirmed_at ${time}`,
    'change_state text',
    'trying_count integer not null default 0',
  ]);
  const inSight = sql.raw('hidden_at is null and deleted_at is null');
  for (const index of [
    sql`create index comments_common on comments (post_id, common, id) where agreed_across >= 2 and ${inSight}`,
    sql`create index comments_sides on comments (post_id, kind, common, id) where parent_id is null and kind in ('agree', 'differ') and ${inSight}`,
    sql`create index comments_waiting on comments (post_id, id) where kind = 'question' and answer_id is null and ${inSight}`,
    sql`create index comments_asked on comments (post_id, coalesce(asked_of, ''), id) where kind = 'question' and answer_id is null and ${inSight}`,
    sql`create index comments_changes on comments (post_id, id) where kind = 'change' and ${inSight}`,
    sql`create index comments_chosen on comments (answer_chosen_id) where answer_chosen_id is not null`,
    // Whoever measures a branch reads thousands of its rows: from the index alone.
    sql`drop index comments_branch`,
    sql`create index comments_branch on comments (root_id, id, parent_id, kind, hidden_at, deleted_at) where parent_id is not null and present = 1`,
    sql`create index comments_mind_about on comments (mind_about_id) where mind_about_id is not null`,
    sql`create index comments_minds on comments (parent_id) where mind_about_id is not null`,
  ])
    await index.execute(db);

  await db.schema
    .createTable('tallies')
    .addColumn('comment_id', 'text', (c) => c.notNull().references('comments.id'))
    .addColumn('point_of_view', 'text', (c) => c.notNull())
    .addColumn('agree', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('disagree', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('unsure', 'integer', (c) => c.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('tallies_pk', ['comment_id', 'point_of_view'])
    .execute();
  await db.schema
    .createTable('standings')
    .addColumn('post_id', 'text', (c) => c.notNull().references('posts.id'))
    .addColumn('view', 'text', (c) => c.notNull())
    .addColumn('comments', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('standings_pk', ['post_id', 'view'])
    .execute();
  await db.schema
    .createTable('branch_counts')
    .addColumn('post_id', 'text', (c) => c.notNull().references('posts.id'))
    // A kind; 'none': without one; 'gone': a tombstone, whatever its kind.
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('branches', 'integer', (c) => c.notNull())
    .addColumn('comments', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('branch_counts_pk', ['post_id', 'kind'])
    .execute();
  await db.schema
    .createTable('points_of_view')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('position', 'integer', (c) => c.notNull())
    // null: one of those that come with the program, whose names stand in the catalogue of words.
    .addColumn('name', 'text')
    .addColumn('group_name', 'text')
    .addColumn('choice', 'text')
    .addColumn('retired_at', time)
    .execute();
  const atFirst = ['uses-support', 'family', 'support-staff', 'manager', 'commissioner', 'back-office'];
  for (const [position, id] of atFirst.entries())
    await sql`insert into points_of_view (id, position) values (${id}, ${position})`.execute(db);

  await db.schema
    .createTable('summaries')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('post_id', 'text', (c) => c.notNull().references('posts.id'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('html', 'text', (c) => c.notNull())
    // JSON array of sentences.
    .addColumn('easy_read', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text')
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('badge', 'text')
    .addColumn('at', time, (c) => c.notNull())
    .addColumn('erased_at', time)
    .addUniqueConstraint('summaries_revision', ['post_id', 'revision'])
    .execute();
  await db.schema
    .createTable('summary_comments')
    .addColumn('summary_id', 'text', (c) => c.notNull().references('summaries.id'))
    .addColumn('comment_id', 'text', (c) => c.notNull().references('comments.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('summary_comments_pk', ['summary_id', 'comment_id'])
    .execute();

  await addChanges(db, dialect);
  await sql`insert into tallies (comment_id, point_of_view, agree, disagree, unsure)
    select comment_id, point_of_view, sum(case when vote = 'agree' then 1 else 0 end),
      sum(case when vote = 'disagree' then 1 else 0 end), sum(case when vote = 'unsure' then 1 else 0 end)
    from votes where point_of_view is not null group by comment_id, point_of_view`.execute(db);
  await fillCommonGround(db);
  await fillAnswers(db);
  await sql`insert into standings (post_id, view, comments)
    select post_id, case kind when 'question' then 'waiting' when 'change' then 'changes' else kind end, count(*)
    from comments
    where ${inSight} and ((kind = 'question' and answer_id is null) or kind = 'change' or (kind in ('agree', 'differ') and parent_id is null))
    group by post_id, kind`.execute(db);
  await sql`insert into branch_counts (post_id, kind, branches, comments)
    select post_id, kind, count(*), sum(comments)
    from (select post_id, case when ${inSight} then coalesce(kind, 'none') else 'gone' end as kind,
      branch_count + case when ${inSight} then 1 else 0 end as comments
      from comments where parent_id is null and present = 1) as tops
    group by post_id, kind`.execute(db);
}

/** Questions from before are put to nobody: the first direct reply of somebody else answers them. */
async function fillAnswers(db: Kysely<unknown>): Promise<void> {
  await sql`update comments set answer_id = (
      select reply.id from comments as reply
      where reply.parent_id = comments.id and reply.author_key <> comments.author_key
        and reply.hidden_at is null and reply.deleted_at is null
      order by reply.sibling_no limit 1)
    where kind = 'question' and author_key <> ''`.execute(db);
  await sql`update comments set
      answered_at = (select answer.created_at from comments as answer where answer.id = comments.answer_id),
      answer_by = (select answer.alias from comments as answer where answer.id = comments.answer_id)
    where answer_id is not null`.execute(db);
}
