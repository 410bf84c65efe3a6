import { sql } from 'kysely';
import { limits } from '../../contract/limits.ts';
import type { Reader } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { columns, type ViewRow } from './view.ts';

const { firstReplies } = limits.page;
const most = sql.join(
  firstReplies.map((count, level) => sql`when ${sql.lit(level)} then ${sql.lit(count)}`),
  sql` `,
);
const columnList = sql.join(columns.map((column) => sql.ref(`comments.${column}`)));

/** Most comments that replies are looked for at once; the statement always has this many places. */
const places = Math.max(limits.page.thread, limits.page.replies);
const placeNames = Array.from({ length: places }, (_, at) => `id${at}`);

const below = prepared<Record<string, string | number>>()(
  (_, p) => sql<ViewRow>`
    with recursive below (id, level, sibling_no) as (
      select id, 0, 0 from comments where id in (${sql.join(placeNames.map((name) => p(name)))})
      union all
      select reply.id, below.level + 1, reply.sibling_no
      from below join comments as reply
        on reply.parent_id = below.id and reply.present = 1
        and reply.sibling_no <= ${sql.lit(Math.max(...firstReplies))}
        and reply.sibling_no <= case below.level ${most} else 0 end
      where below.level < ${sql.lit(firstReplies.length)}
    )
    select ${columnList} from below join comments on comments.id = below.id
    where below.level > 0
    order by below.level, below.sibling_no, below.id
    limit ${p('room')}`,
);

/**
 * The first replies below each of `ids`, level by level, at most `room` of them: a parent always comes before its
 * replies, and the deepest are left out first. One statement that touches only these rows, whatever the thread's size:
 * the plain upper bound beside the one by level tells PostgreSQL's planner how few there are.
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
