/** `tallies`: the votes on each comment by point of view. A vote without a point of view is in none. */
import { sql } from 'kysely';
import type { PointOfView, Vote } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';

type Cast = { vote: Vote; point_of_view: PointOfView | null };

const add = prepared<Record<Vote, number> & { comment: string; view: PointOfView }>()((db, p) =>
  db
    .insertInto('tallies')
    .values({
      comment_id: p('comment'),
      point_of_view: p('view'),
      agree: p('agree'),
      disagree: p('disagree'),
      unsure: p('unsure'),
    })
    .onConflict((on) =>
      on.columns(['comment_id', 'point_of_view']).doUpdateSet({
        agree: sql<number>`tallies.agree + excluded.agree`,
        disagree: sql<number>`tallies.disagree + excluded.disagree`,
        unsure: sql<number>`tallies.unsure + excluded.unsure`,
      }),
    ),
);

/** Tells them what one person's vote was and is; null: there was none, or is none. Needs the post locked. */
export async function tally(
  trx: Writer,
  commentId: string,
  before: Cast | null,
  now: Cast | null,
): Promise<void> {
  for (const [cast, by] of [
    [before, -1],
    [now, 1],
  ] as const) {
    if (cast === null || cast.point_of_view === null) continue;
    const none = { agree: 0, disagree: 0, unsure: 0 };
    await add(trx, { ...none, [cast.vote]: by, comment: commentId, view: cast.point_of_view });
  }
}
