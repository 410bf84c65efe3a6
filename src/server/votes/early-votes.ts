import type { PointOfView } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { rescoreComments } from './scores.ts';
import { tally } from './tallies.ts';

const early = prepared<{ post: string; person: string; view: PointOfView }>()((db, p) =>
  db
    .updateTable('votes')
    .set({ point_of_view: p('view') })
    .where('person_id', '=', p('person'))
    .where('post_id', '=', p('post'))
    .where('point_of_view', 'is', null)
    .returning(['comment_id', 'vote']),
);

/** A person's votes in one debate that have no point of view get this one. Needs the post locked. */
export async function giveEarlyVotes(
  trx: Writer,
  postId: string,
  personId: string,
  pointOfView: PointOfView,
): Promise<void> {
  const votes = await early(trx, { post: postId, person: personId, view: pointOfView });
  for (const { comment_id, vote } of votes)
    await tally(trx, comment_id, null, { vote, point_of_view: pointOfView });
  await rescoreComments(
    trx,
    postId,
    votes.map(({ comment_id }) => comment_id),
  );
}
