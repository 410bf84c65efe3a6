/**
 * The branches of a debate by the kind of the comment they begin with: how many can be seen, and the visible comments
 * in them. They change in the transaction of the change itself (comments/presence.ts), by what it changes.
 */
import { sql } from 'kysely';
import type { MapKind } from '../../contract/map.ts';
import { countByKind, mapKindOf } from '../../thread/debate-map.ts';
import type { Reader, Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { CommentRow } from '../db/schema.ts';

type State = Pick<CommentRow, 'kind' | 'hidden_at' | 'deleted_at'>;

const isVisible = (row: State): boolean => row.hidden_at === null && row.deleted_at === null;

const mapKindOfRow = (row: State): MapKind => mapKindOf({ isVisible: isVisible(row), kind: row.kind });

const count = prepared<{ post: string; kind: MapKind; branches: number; comments: number }>()((db, p) =>
  db
    .insertInto('branch_counts')
    .values({ post_id: p('post'), kind: p('kind'), branches: p('branches'), comments: p('comments') })
    .onConflict((on) =>
      on.columns(['post_id', 'kind']).doUpdateSet({
        branches: sql<number>`branch_counts.branches + excluded.branches`,
        comments: sql<number>`branch_counts.comments + excluded.comments`,
      }),
    ),
);

const countBelow = prepared<{ root: string; by: number }>()(
  (_, p) => sql<never>`
    insert into branch_counts (post_id, kind, branches, comments)
    select post_id, case when hidden_at is null and deleted_at is null then coalesce(kind, 'none') else 'gone' end,
      0, cast(${p('by')} as integer)
    from comments where id = ${p('root')}
    on conflict (post_id, kind) do update set comments = branch_counts.comments + excluded.comments`,
);

/** So many replies have become visible, or, less than 0, are no longer. */
export const countReply = (trx: Writer, rootId: string, by: number): Promise<unknown> =>
  countBelow(trx, { root: rootId, by });

/** A tombstone has come to stand at the top (1), or stands there no longer (-1). */
export const countTombstone = (trx: Writer, postId: string, by: 1 | -1): Promise<unknown> =>
  count(trx, { post: postId, kind: 'gone', branches: by, comments: 0 });

type Top = State & Pick<CommentRow, 'post_id' | 'reply_count' | 'branch_count'>;

/** A top-level comment has become visible (1) or is no longer (-1). `row`: with its numbers as stored. */
export async function countTop(trx: Writer, row: Top, by: 1 | -1): Promise<void> {
  const { post_id: post, kind, reply_count, branch_count } = row;
  await count(trx, { post, kind: kind ?? 'none', branches: by, comments: by * (branch_count + 1) });
  // Its tombstone stands there instead, before or now.
  if (reply_count > 0) await count(trx, { post, kind: 'gone', branches: -by, comments: -by * branch_count });
}

/** The kind of a comment has changed. */
export async function countKind(
  trx: Writer,
  row: Top & Pick<CommentRow, 'parent_id'>,
  kind: CommentRow['kind'],
): Promise<void> {
  if (row.parent_id !== null || row.kind === kind || !isVisible(row)) return;
  const { post_id: post, branch_count } = row;
  await count(trx, { post, kind: row.kind ?? 'none', branches: -1, comments: -(branch_count + 1) });
  await count(trx, { post, kind: kind ?? 'none', branches: 1, comments: branch_count + 1 });
}

const countsIn = prepared<{ post: string }>()((db, p) =>
  db.selectFrom('branch_counts').select(['kind', 'branches', 'comments']).where('post_id', '=', p('post')),
);
export const readBranchCounts = (db: Reader, post: string) => countsIn(db, { post });

type CountedRow = State & Pick<CommentRow, 'parent_id' | 'branch_count' | 'present'>;

/** Sets the counts of a post right, from its comments with their numbers. */
export async function recountBranches(
  trx: Writer,
  postId: string,
  rows: readonly CountedRow[],
): Promise<void> {
  await trx.deleteFrom('branch_counts').where('post_id', '=', postId).execute();
  const tops = rows.filter((row) => row.parent_id === null && row.present === 1);
  const values = countByKind(
    tops.map((row) => ({ kind: mapKindOfRow(row), size: row.branch_count + (isVisible(row) ? 1 : 0) })),
  ).map((counts) => ({ post_id: postId, ...counts }));
  if (values.length > 0) await trx.insertInto('branch_counts').values(values).execute();
}
