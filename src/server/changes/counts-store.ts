import { sql } from 'kysely';
import type { WallCounts, WallFilter } from '../../contract/changes.ts';
import { limits } from '../../contract/limits.ts';
import type { ListedPointOfView } from '../../contract/points-of-view.ts';
import { changeStates } from '../../contract/vocabulary.ts';
import type { Reader } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

type Counted = Omit<Schema['wall_counts'], 'post_id'>;

/** How many changes each choice of one filter would leave. It reads a few numbers for each post, and no comment. */
export async function countWall(
  db: Reader,
  { state, of, tag }: WallFilter,
  list: readonly ListedPointOfView[],
): Promise<WallCounts> {
  const added = sql<number>`cast(sum(wall_counts.changes) as bigint)`.as('changes');
  let all = db.selectFrom('wall_counts').select(['state', 'point_of_view', added]);
  if (tag !== undefined)
    all = all.where('post_id', 'in', (posts) =>
      posts.selectFrom('post_tags').select('post_id').where('tag', '=', tag),
    );
  const places: Counted[] = await all.groupBy(['state', 'point_of_view']).execute();
  let tagged = db
    .selectFrom('wall_counts')
    .innerJoin('post_tags', 'post_tags.post_id', 'wall_counts.post_id')
    .select(['tag', added]);
  if (state !== undefined) tagged = tagged.where('state', '=', state);
  if (of !== undefined) tagged = tagged.where('point_of_view', '=', of);
  const tags = await tagged
    .groupBy('tag')
    .orderBy('changes', 'desc')
    .orderBy('tag')
    .limit(limits.wallTags)
    .execute();
  const sum = (fits: (one: Counted) => boolean) =>
    places.reduce((total, one) => total + (fits(one) ? Number(one.changes) : 0), 0);
  const listed = [...list.map((one) => one.id), 'not-said'];
  const inState = (one: Pick<Counted, 'state'>) => state === undefined || one.state === state;
  return {
    states: Object.fromEntries(
      changeStates.map((each) => [
        each,
        sum((one) => one.state === each && (of === undefined || one.point_of_view === of)),
      ]),
    ) as WallCounts['states'],
    pointsOfView: listed
      .filter((view) => view === of || sum((one) => one.point_of_view === view) > 0)
      .map((view) => ({
        pointOfView: view,
        changes: sum((one) => one.point_of_view === view && inState(one)),
      })),
    tags: tags
      .map((one) => ({ tag: one.tag, changes: Number(one.changes) }))
      .filter(({ changes }) => changes > 0),
  };
}
