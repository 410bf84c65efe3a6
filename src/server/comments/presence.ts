/**
 * The numbers of a debate. They change in the transaction of the change itself, never later, and every such transaction
 * begins with `lockPost`, so that changes of one post come one after the other:
 *
 * - A comment is visible when it is neither hidden nor deleted.
 * - `present` = 1 when it is visible or `reply_count` > 0: then the public sees it or its tombstone.
 * - `reply_count` = direct replies with present = 1. When a comment's `present` flips, its parent's `reply_count`
 *   changes by one; if the parent is not visible itself, its `present` may flip too, and so on up. This stops as soon as
 *   nothing flips, so that a reply at the end of a chain of 10,000 costs as much as any other.
 * - `branch_count`, on top-level comments alone = visible comments below.
 * - `posts.comment_count` = visible comments; `heard` = the same by point of view.
 * - `standings` = visible comments by the views of the debate they stand in (debate/standing.ts).
 * - What comments are to each other beside that: debate/relations.ts.
 * - `branch_counts` = top-level comments with present = 1 by kind, and the visible comments there (debate/map-counts.ts).
 * - `child_count` = comments ever stored directly below; gives the next `sibling_no`.
 *
 * `recount` computes all of them from nothing.
 */
import { sql } from 'kysely';
import type { PointOfView } from '../../contract/vocabulary.ts';
import { moveOnWall } from '../changes/wall.ts';
import type { Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { CommentRow, Flag } from '../db/schema.ts';
import { countReply, countTombstone, countTop } from '../debate/map-counts.ts';
import { relationsAdded, relationsChanged } from '../debate/relations.ts';
import { countStanding, type StandingRow } from '../debate/standing.ts';
import { isVisible } from './visible.ts';

type State = Pick<CommentRow, 'hidden_at' | 'deleted_at' | 'reply_count'>;

export const presence = (row: State): Flag => (isVisible(row) || row.reply_count > 0 ? 1 : 0);

/** A reply has come into sight (1) or gone out of it (-1): tells its ancestors, as far as it matters to them. */
export async function tellAncestors(trx: Writer, firstParent: string | null, by: 1 | -1): Promise<void> {
  let parentId = firstParent;
  while (parentId !== null) {
    const parent: State & Pick<CommentRow, 'id' | 'post_id' | 'parent_id'> = await trx
      .updateTable('comments')
      .set({ reply_count: sql<number>`reply_count + ${sql.lit(by)}` })
      .where('id', '=', parentId)
      .returning(['id', 'post_id', 'parent_id', 'hidden_at', 'deleted_at', 'reply_count'])
      .executeTakeFirstOrThrow();
    const now = presence(parent);
    if (now === presence({ ...parent, reply_count: parent.reply_count - by })) return;
    await trx.updateTable('comments').set({ present: now }).where('id', '=', parent.id).execute();
    if (parent.parent_id === null) await countTombstone(trx, parent.post_id, by);
    parentId = parent.parent_id;
  }
}

type Counted = StandingRow &
  Pick<CommentRow, 'id' | 'post_id' | 'root_id' | 'point_of_view' | 'reply_count' | 'branch_count'>;

export const countInPost = prepared<{ post: string; by: number }>()((db, p) =>
  db
    .updateTable('posts')
    .set({ comment_count: sql<number>`comment_count + ${p('by')}` })
    .where('id', '=', p('post')),
);
export const countHeard = prepared<{ post: string; view: PointOfView; by: number }>()((db, p) =>
  db
    .insertInto('heard')
    .values({ post_id: p('post'), point_of_view: p('view'), comments: p('by') })
    .onConflict((on) =>
      on
        .columns(['post_id', 'point_of_view'])
        .doUpdateSet({ comments: sql<number>`heard.comments + excluded.comments` }),
    ),
);
export const countInBranch = prepared<{ root: string; by: number }>()((db, p) =>
  db
    .updateTable('comments')
    .set({ branch_count: sql<number>`branch_count + ${p('by')}` })
    .where('id', '=', p('root')),
);

async function countVisible(trx: Writer, row: Counted, by: 1 | -1): Promise<void> {
  await countInPost(trx, { post: row.post_id, by });
  await countHeard(trx, { post: row.post_id, view: row.point_of_view, by });
  if (row.parent_id === null) return countTop(trx, row, by);
  await countInBranch(trx, { root: row.root_id, by });
  await countReply(trx, row.root_id, by);
}

/** A comment has been stored, visible and unanswered. Gives the ids of others that are now something else by it. */
export async function commentAdded(
  trx: Writer,
  row: CommentRow,
  parent: CommentRow | null,
): Promise<string[]> {
  await countVisible(trx, row, 1);
  await countStanding(trx, row.post_id, null, row);
  await moveOnWall(trx, null, row);
  await tellAncestors(trx, row.parent_id, 1);
  return relationsAdded(trx, row, parent);
}

/**
 * A comment has become visible (1) or is no longer (-1). `row` is the comment after the change, its reply_count as
 * stored. Gives the ids of others that are now something else by it.
 */
export async function visibilityChanged(trx: Writer, row: CommentRow, by: 1 | -1): Promise<string[]> {
  await countVisible(trx, row, by);
  const seen = { ...row, hidden_at: null, deleted_at: null };
  await countStanding(trx, row.post_id, by === 1 ? null : seen, row);
  await moveOnWall(trx, by === 1 ? null : seen, row);
  // With replies in sight its tombstone stands where the comment stood: nothing flips.
  if (row.reply_count === 0) {
    await trx
      .updateTable('comments')
      .set({ present: presence(row) })
      .where('id', '=', row.id)
      .execute();
    await tellAncestors(trx, row.parent_id, by);
  }
  return relationsChanged(trx, row);
}
