import type { PointOfView, Vote } from '../../contract/vocabulary.ts';
import type { VoteCounts } from '../../thread/common-ground.ts';
import type { Reader, Writer } from '../db/database.ts';
import { rescorePost, type TalliesById } from './scores.ts';

type Counted = { totals: Map<string, VoteCounts>; tallies: TalliesById };
const none = (): VoteCounts => ({ agree: 0, disagree: 0, unsure: 0 });

/** The totals of each comment and its votes by point of view, from the votes themselves. */
async function countVotes(db: Reader, postId: string): Promise<Counted> {
  const rows = await db
    .selectFrom('votes')
    .innerJoin('comments', 'comments.id', 'votes.comment_id')
    .select(['votes.comment_id', 'votes.point_of_view', 'votes.vote'])
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('comments.post_id', '=', postId)
    .groupBy(['votes.comment_id', 'votes.point_of_view', 'votes.vote'])
    .execute();
  const counted: Counted = { totals: new Map(), tallies: new Map() };
  const add = (counts: VoteCounts, vote: Vote, by: number) => ({ ...counts, [vote]: counts[vote] + by });
  for (const { comment_id: id, point_of_view, vote, count } of rows) {
    counted.totals.set(id, add(counted.totals.get(id) ?? none(), vote, Number(count)));
    if (point_of_view === null) continue;
    const tallies = counted.tallies.get(id) ?? new Map<PointOfView, VoteCounts>();
    tallies.set(point_of_view, add(tallies.get(point_of_view) ?? none(), vote, Number(count)));
    counted.tallies.set(id, tallies);
  }
  return counted;
}

const batch = 1000;

/**
 * Makes everything that is made of votes anew, from the votes: the counts of each comment, its tallies and its scores.
 * Nothing changes unless something was stored otherwise, as in an import. Needs the post locked.
 */
export async function recountVotes(trx: Writer, postId: string): Promise<void> {
  const { totals, tallies } = await countVotes(trx, postId);
  const comments = await trx
    .selectFrom('comments')
    .select(['id', 'agree', 'disagree', 'unsure'])
    .where('post_id', '=', postId)
    .execute();
  for (const { id, ...stored } of comments) {
    const right = totals.get(id) ?? none();
    if (stored.agree === right.agree && stored.disagree === right.disagree && stored.unsure === right.unsure)
      continue;
    await trx.updateTable('comments').set(right).where('id', '=', id).execute();
  }

  await trx
    .deleteFrom('tallies')
    .where('comment_id', 'in', (own) => own.selectFrom('comments').select('id').where('post_id', '=', postId))
    .execute();
  const rows = [...tallies].flatMap(([comment_id, ofComment]) =>
    [...ofComment].map(([point_of_view, counts]) => ({ comment_id, point_of_view, ...counts })),
  );
  for (let at = 0; at < rows.length; at += batch)
    await trx
      .insertInto('tallies')
      .values(rows.slice(at, at + batch))
      .execute();
  await rescorePost(trx, postId);
}
