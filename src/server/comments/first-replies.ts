import { sql } from 'kysely';
import { limits } from '../../contract/limits.ts';
import type { Reader } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { columns, type ViewRow } from './view.ts';

const { firstReplies } = limits.page;
/** Every place of a first reply: how far below, and which one in order among its siblings. */
const firstPlaces = firstReplies.flatMap((count, level) =>
  Array.from({ length: count }, (_, at) => sql`select ${sql.lit(level)} as level, ${sql.lit(at + 1)} as no`),
);
const columnList = sql.join(columns.map((column) => sql.ref(`comments.${column}`)));

/** Most comments that replies are looked for at once; the statement always has this many places. */
const places = Math.max(limits.page.thread, limits.page.replies);
const placeNames = Array.from({ length: places }, (_, at) => `id${at}`);

const below = prepared<Record<string, string | number>>()(
  (_, p) => sql<ViewRow>`
    with recursive place (level, no) as (${sql.join(firstPlaces, sql` union all `)}),
    below (id, level, sibling_no) as (
      select id, 0, 0 from comments where id in (${sql.join(placeNames.map((name) => p(name)))})
      union all
      select (select reply.id from comments as reply
          where reply.parent_id = below.id and reply.sibling_no = place.no and reply.present = 1),
        below.level + 1, place.no
      from below cross join place
      where place.level = below.level and below.id is not null
    )
    select ${columnList} from below cross join comments
    where comments.id = below.id and below.level > 0
    order by below.level, below.sibling_no, below.id
    limit ${p('room')}`,
);

/**
 * The first replies below each of `ids`, level by level, at most `room` of them: a parent always comes before its
 * replies, and the deepest are left out first. One statement that touches only these rows, whatever the thread's size
 * and whatever the planner believes of it: it always looks up a value in parentheses by itself, where a join may become
 * a scan while PostgreSQL has no statistics yet. `cross join` holds SQLite to this order.
 */
export async function firstRepliesBelow(
  db: Reader,
  ids: readonly string[],
  room: number,
): Promise<ViewRow[]> {
  const last = ids.at(-1);
  if (last === undefined || room <= 0) return [];
  if (ids.length > places) throw new RangeError('Too many comments at once');
  // A comment named twice is found once.
  return below(db, { ...Object.fromEntries(placeNames.map((name, at) => [name, ids[at] ?? last])), room });
}
