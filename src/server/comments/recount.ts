import type { PointOfView } from '../../contract/vocabulary.ts';
import { hangAnew } from '../changes/wall.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { recountBranches } from '../debate/map-counts.ts';
import { recountRelations } from '../debate/relations-recount.ts';
import { recountStandings } from '../debate/standing.ts';
import { presence } from './presence.ts';
import { isVisible } from './visible.ts';

export type CountedRow = Pick<
  CommentRow,
  'id' | 'parent_id' | 'root_id' | 'point_of_view' | 'hidden_at' | 'deleted_at' | 'depth'
>;
type Numbers = Pick<CommentRow, 'reply_count' | 'branch_count' | 'present'>;

export type Counts = {
  comments: Map<string, Numbers>;
  commentCount: number;
  heard: Map<PointOfView, number>;
};

/** The numbers of a debate from nothing; see presence.ts for what they mean. Pure. */
export function counted(rows: readonly CountedRow[]): Counts {
  const comments = new Map<string, Numbers>();
  const heard = new Map<PointOfView, number>();
  for (const row of rows) comments.set(row.id, { reply_count: 0, branch_count: 0, present: 0 });

  // Deepest first: a comment's replies are all counted before it is asked for its own presence.
  for (const row of rows.toSorted((a, b) => b.depth - a.depth)) {
    const numbers = comments.get(row.id);
    if (numbers === undefined) continue;
    numbers.present = presence({ ...row, reply_count: numbers.reply_count });
    const parent = row.parent_id === null ? undefined : comments.get(row.parent_id);
    if (parent !== undefined) parent.reply_count += numbers.present;
    if (!isVisible(row)) continue;
    heard.set(row.point_of_view, (heard.get(row.point_of_view) ?? 0) + 1);
    const root = row.parent_id === null ? undefined : comments.get(row.root_id);
    if (root !== undefined) root.branch_count += 1;
  }
  return { comments, commentCount: [...heard.values()].reduce((sum, one) => sum + one, 0), heard };
}

/**
 * Sets right every number of a post's debate, after an import; needs the post locked. Gives how many comments had a
 * wrong one: 0 after anything else.
 */
export async function recount(trx: Writer, postId: string): Promise<number> {
  await recountRelations(trx, postId);
  const rows = await trx
    .selectFrom('comments')
    .select(['id', 'parent_id', 'root_id', 'depth', 'point_of_view', 'hidden_at', 'deleted_at'])
    .select(['reply_count', 'branch_count', 'present', 'kind', 'agreed_across', 'answer_id'])
    .where('post_id', '=', postId)
    .execute();
  const { comments, commentCount, heard } = counted(rows);
  const wrong = rows.flatMap((row) => {
    const numbers = comments.get(row.id);
    const right =
      numbers === undefined ||
      (numbers.reply_count === row.reply_count &&
        numbers.branch_count === row.branch_count &&
        numbers.present === row.present);
    return right ? [] : [{ id: row.id, numbers }];
  });
  for (const { id, numbers } of wrong)
    await trx.updateTable('comments').set(numbers).where('id', '=', id).execute();

  await trx.updateTable('posts').set({ comment_count: commentCount }).where('id', '=', postId).execute();
  await trx.deleteFrom('heard').where('post_id', '=', postId).execute();
  const heardRows = [...heard].map(([point_of_view, count]) => ({
    post_id: postId,
    point_of_view,
    comments: count,
  }));
  if (heardRows.length > 0) await trx.insertInto('heard').values(heardRows).execute();
  await hangAnew(trx, postId);
  await recountStandings(trx, postId, rows);
  await recountBranches(
    trx,
    postId,
    rows.map((row) => ({ ...row, ...comments.get(row.id) })),
  );
  return wrong.length;
}
