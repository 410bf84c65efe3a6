import { sql } from 'kysely';
import type { ListedPointOfView } from '../../contract/points-of-view.ts';
import type { PointOfView } from '../../contract/vocabulary.ts';
import type { Reader } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { refuse } from '../http/problem.ts';
import { listedPointOfView } from './view.ts';

const list = prepared<Record<never, never>>()((db) =>
  db
    .selectFrom('points_of_view')
    .select(['id', 'name', 'group_name', 'choice', 'retired_at'])
    .orderBy(sql`case when retired_at is null then 0 else 1 end`)
    .orderBy('position')
    .orderBy('id'),
);

/** The operator's list, the retired ones last. */
export const readPointsOfView = async (db: Reader): Promise<ListedPointOfView[]> =>
  (await list(db, {})).map(listedPointOfView);

const offered = prepared<{ one: string; other: string }>()((db, p) =>
  db
    .selectFrom('points_of_view')
    .select('id')
    .where('id', 'in', [p('one'), p('other')])
    .where('retired_at', 'is', null),
);

/** What is said to be somebody's point of view, as long as it is offered; else it is to be asked for again. */
export const ifOffered = async (db: Reader, pointOfView: PointOfView | null): Promise<PointOfView | null> =>
  pointOfView === 'not-said' || (await offered(db, { one: pointOfView ?? '', other: '' })).length > 0
    ? pointOfView
    : null;

/**
 * Refuses a point of view that is not on the list, or is no longer. "Rather not say" always is one to speak from, but
 * none to put a question to.
 */
export async function mustBeOffered(
  db: Reader,
  { pointOfView, askedOf = null }: { pointOfView: PointOfView; askedOf?: PointOfView | null | undefined },
): Promise<void> {
  const given = { pointOfView: pointOfView === 'not-said' ? null : pointOfView, askedOf };
  if (given.pointOfView === null && askedOf === null) return;
  const found = await offered(db, { one: given.pointOfView ?? '', other: askedOf ?? '' });
  for (const [field, id] of Object.entries(given))
    if (id !== null && !found.some((one) => one.id === id)) {
      const detail = 'This point of view is not on the list of this site. Choose another one.';
      refuse('invalid', detail, { fields: { [field]: detail } });
    }
}
