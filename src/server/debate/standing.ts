/**
 * In which views of a debate a comment stands. `standings` counts them by post; the counts change in the transaction of
 * the change itself, by the difference between what the comment was and what it is.
 */
import { sql } from 'kysely';
import { type DebateView, debateViews } from '../../contract/vocabulary.ts';
import type { Reader, Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { CommentRow } from '../db/schema.ts';

export type StandingRow = Pick<
  CommentRow,
  'parent_id' | 'kind' | 'hidden_at' | 'deleted_at' | 'agreed_across' | 'answer_id'
>;

/** Listed in common ground from so many points of view on. */
export const listedFrom = 2;

const stands: Record<DebateView, (row: StandingRow) => boolean> = {
  'common-ground': (row) => row.agreed_across >= listedFrom,
  agree: (row) => row.kind === 'agree' && row.parent_id === null,
  differ: (row) => row.kind === 'differ' && row.parent_id === null,
  waiting: (row) => row.kind === 'question' && row.answer_id === null,
  changes: (row) => row.kind === 'change',
};

/** Pure. What is hidden or deleted stands nowhere. */
const standsIn = (row: StandingRow): DebateView[] =>
  row.hidden_at === null && row.deleted_at === null ? debateViews.filter((view) => stands[view](row)) : [];

const count = prepared<{ post: string; view: DebateView; by: number }>()((db, p) =>
  db
    .insertInto('standings')
    .values({ post_id: p('post'), view: p('view'), comments: p('by') })
    .onConflict((on) =>
      on
        .columns(['post_id', 'view'])
        .doUpdateSet({ comments: sql<number>`standings.comments + excluded.comments` }),
    ),
);

/** Tells the counts what a comment was and is; null: it was not there. Needs the post locked. */
export async function countStanding(
  trx: Writer,
  postId: string,
  before: StandingRow | null,
  now: StandingRow,
): Promise<void> {
  const was = before === null ? [] : standsIn(before);
  const is = standsIn(now);
  for (const view of is) if (!was.includes(view)) await count(trx, { post: postId, view, by: 1 });
  for (const view of was) if (!is.includes(view)) await count(trx, { post: postId, view, by: -1 });
}

const countsIn = prepared<{ post: string }>()((db, p) =>
  db.selectFrom('standings').select(['view', 'comments']).where('post_id', '=', p('post')),
);

export async function readViewCounts(db: Reader, postId: string): Promise<Record<DebateView, number>> {
  const rows = await countsIn(db, { post: postId });
  const counts = { 'common-ground': 0, agree: 0, differ: 0, waiting: 0, changes: 0 };
  for (const { view, comments } of rows) counts[view] = comments;
  return counts;
}

/** Sets the counts of a post right, from its comments. */
export async function recountStandings(
  trx: Writer,
  postId: string,
  rows: readonly StandingRow[],
): Promise<void> {
  await trx.deleteFrom('standings').where('post_id', '=', postId).execute();
  const counts = new Map<DebateView, number>();
  for (const row of rows) for (const view of standsIn(row)) counts.set(view, (counts.get(view) ?? 0) + 1);
  const values = [...counts].map(([view, comments]) => ({ post_id: postId, view, comments }));
  if (values.length > 0) await trx.insertInto('standings').values(values).execute();
}
