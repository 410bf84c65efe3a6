/**
 * The wall: every visible change, once with the tag '' and once with each tag of its post, so that every choice of
 * filters is one range of one index. `wall_counts` counts the same by post. Both change in the transaction of the change
 * itself, by the difference between what the comment was and what it is.
 */
import { sql } from 'kysely';
import type { ChangeState } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { CommentRow } from '../db/schema.ts';

type WallRow = Pick<
  CommentRow,
  'id' | 'post_id' | 'kind' | 'change_state' | 'point_of_view' | 'hidden_at' | 'deleted_at'
>;

/** Where a comment stands on the wall; null: it does not. */
const stateOnWall = (row: WallRow | null): ChangeState | null =>
  row?.kind === 'change' && row.hidden_at === null && row.deleted_at === null ? row.change_state : null;

type Place = { id: string; post: string; state: ChangeState; view: string };
const placeOf = (row: WallRow, state: ChangeState): Place => ({
  id: row.id,
  post: row.post_id,
  state,
  view: row.point_of_view,
});

const hang = prepared<Place>()(
  (_, p) => sql`insert into wall (tag, comment_id, post_id, state, point_of_view)
    select '', comments.id, comments.post_id, ${p('state')}, comments.point_of_view
    from comments where comments.id = ${p('id')}
    union all
    select post_tags.tag, comments.id, comments.post_id, ${p('state')}, comments.point_of_view
    from comments join post_tags on post_tags.post_id = comments.post_id where comments.id = ${p('id')}`,
);
const takeDown = prepared<{ id: string }>()((db, p) =>
  db.deleteFrom('wall').where('comment_id', '=', p('id')),
);
const count = prepared<Omit<Place, 'id'> & { by: number }>()((db, p) =>
  db
    .insertInto('wall_counts')
    .values({ post_id: p('post'), state: p('state'), point_of_view: p('view'), changes: p('by') })
    .onConflict((on) =>
      on
        .columns(['post_id', 'state', 'point_of_view'])
        .doUpdateSet({ changes: sql<number>`wall_counts.changes + excluded.changes` }),
    ),
);

/** Tells the wall what a comment was and is; null: it was not there. Needs the post locked. */
export async function moveOnWall(trx: Writer, before: WallRow | null, now: WallRow): Promise<void> {
  const was = stateOnWall(before);
  const is = stateOnWall(now);
  if (was === is) return;
  if (was !== null) {
    await takeDown(trx, { id: now.id });
    await count(trx, { ...placeOf(now, was), by: -1 });
  }
  if (is !== null) {
    await hang(trx, placeOf(now, is));
    await count(trx, { ...placeOf(now, is), by: 1 });
  }
}

/** The tags of a post as its column has them, and its changes on the wall, from nothing. Needs the post locked. */
export async function hangAnew(trx: Writer, postId: string): Promise<void> {
  const post = await trx
    .selectFrom('posts')
    .select('tags')
    .where('id', '=', postId)
    .executeTakeFirstOrThrow();
  const tags = [...new Set(JSON.parse(post.tags) as string[])].filter((tag) => tag !== '');
  await trx.deleteFrom('post_tags').where('post_id', '=', postId).execute();
  if (tags.length > 0)
    await trx
      .insertInto('post_tags')
      .values(tags.map((tag) => ({ tag, post_id: postId })))
      .execute();

  const changes = sql`comments.post_id = ${postId} and comments.kind = 'change' and comments.change_state is not null
    and comments.hidden_at is null and comments.deleted_at is null`;
  await trx.deleteFrom('wall').where('post_id', '=', postId).execute();
  await sql`insert into wall (tag, comment_id, post_id, state, point_of_view)
    select '', id, post_id, change_state, point_of_view from comments where ${changes}
    union all
    select post_tags.tag, comments.id, comments.post_id, change_state, point_of_view
    from comments join post_tags on post_tags.post_id = comments.post_id where ${changes}`.execute(trx);
  await trx.deleteFrom('wall_counts').where('post_id', '=', postId).execute();
  await sql`insert into wall_counts (post_id, state, point_of_view, changes)
    select post_id, change_state, point_of_view, count(*) from comments where ${changes}
    group by post_id, change_state, point_of_view`.execute(trx);
}
