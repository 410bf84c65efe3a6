/**
 * What a comment's votes make of it: `common` (C of thread/common-ground, times 2 for each point of view of the list, so
 * that the order of comments with different lists behind them stays one) and `agreed_across`. Both change in the
 * transaction of the vote, together with `tallies` and `standings`; `recountVotes` computes all from the votes.
 */
import { sql } from 'kysely';
import type { PointOfView } from '../../contract/vocabulary.ts';
import { agreedAcross, commonScore, type VoteCounts } from '../../thread/common-ground.ts';
import type { Reader, Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { CommentRow } from '../db/schema.ts';
import { countStanding, type StandingRow } from '../debate/standing.ts';

const list = prepared<Record<never, never>>()((db) =>
  db
    .selectFrom('points_of_view')
    .select('id')
    .where('retired_at', 'is', null)
    .orderBy('position')
    .orderBy('id'),
);

/** The points of view that count: those people can speak from now, in the order of the list. */
export const readList = async (db: Reader): Promise<PointOfView[]> =>
  (await list(db, {})).map(({ id }) => id);

export type TalliesById = Map<string, Map<PointOfView, VoteCounts>>;

/** Votes by point of view, of each comment that has any. */
export async function readTallies(db: Reader, ids: readonly string[]): Promise<TalliesById> {
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('tallies').selectAll().where('comment_id', 'in', ids).execute();
  const tallies: TalliesById = new Map();
  for (const { comment_id, point_of_view, ...counts } of rows) {
    const ofComment = tallies.get(comment_id) ?? new Map<PointOfView, VoteCounts>();
    tallies.set(comment_id, ofComment.set(point_of_view, counts));
  }
  return tallies;
}

type Scores = Pick<CommentRow, 'common' | 'agreed_across'>;
type ScoredRow = StandingRow & Scores & Pick<CommentRow, 'id'>;

/** What each of these comments should have. */
export async function scoresOf(db: Reader, ids: readonly string[]): Promise<(id: string) => Scores> {
  const offered = await readList(db);
  const tallies = await readTallies(db, ids);
  return (id) => {
    const votes = tallies.get(id) ?? new Map<PointOfView, VoteCounts>();
    return { common: commonScore(offered, votes), agreed_across: agreedAcross(offered, votes) };
  };
}

const batch = 500;

/** Gives comments of one post the scores their tallies make, and how many had others. Needs the post locked. */
async function rescore(trx: Writer, postId: string, rows: readonly ScoredRow[]): Promise<number> {
  const right = await scoresOf(
    trx,
    rows.map(({ id }) => id),
  );
  let wrong = 0;
  for (const row of rows) {
    const scores = right(row.id);
    if (scores.common === row.common && scores.agreed_across === row.agreed_across) continue;
    wrong += 1;
    await trx.updateTable('comments').set(scores).where('id', '=', row.id).execute();
    await countStanding(trx, postId, row, { ...row, ...scores });
  }
  return wrong;
}

const scored = (trx: Writer) =>
  trx
    .selectFrom('comments')
    .select(['id', 'parent_id', 'kind', 'hidden_at', 'deleted_at', 'answer_id', 'common', 'agreed_across']);

/** The same for some of a post's comments. */
export async function rescoreComments(trx: Writer, postId: string, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += batch)
    await rescore(
      trx,
      postId,
      await scored(trx)
        .where('id', 'in', ids.slice(at, at + batch))
        .execute(),
    );
}

/**
 * Makes the common ground of a whole debate anew: the list of points of view has changed. Gives how many comments have
 * another score now. Needs the post locked.
 */
export async function rescorePost(trx: Writer, postId: string): Promise<number> {
  let wrong = 0;
  let last = '';
  for (;;) {
    const rows = await scored(trx)
      .where('post_id', '=', postId)
      .where('id', '>', last)
      .where((eb) =>
        eb.or([
          eb('common', '<>', sql.lit(1)),
          eb.exists(eb.selectFrom('tallies').select('comment_id').whereRef('comment_id', '=', 'comments.id')),
        ]),
      )
      .orderBy('id')
      .limit(batch)
      .execute();
    wrong += await rescore(trx, postId, rows);
    const end = rows.at(-1);
    if (end === undefined || rows.length < batch) return wrong;
    last = end.id;
  }
}
