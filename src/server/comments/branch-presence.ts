/**
 * `visibilityChanged` for many comments of one branch at once: the same numbers (see presence.ts), in as many statements for
 * a thousand comments as for a few.
 */
import { sql } from 'kysely';
import { moveOnWall } from '../changes/wall.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { countReply, countTombstone, countTop } from '../debate/map-counts.ts';
import { relationsChangedTogether } from '../debate/relations.ts';
import { countStanding } from '../debate/standing.ts';
import { countHeard, countInBranch, countInPost, tellAncestors } from './presence.ts';
import { isVisible } from './visible.ts';

type Change = Partial<CommentRow>;
type Counted = Pick<
  CommentRow,
  'id' | 'parent_id' | 'depth' | 'hidden_at' | 'deleted_at' | 'reply_count' | 'present'
>;
const countedColumns = [
  'id',
  'parent_id',
  'depth',
  'hidden_at',
  'deleted_at',
  'reply_count',
  'present',
] as const satisfies (keyof Counted)[];

/**
 * Stores a change by which all `rows` become visible (1) or are no longer (-1). They are the branch's `head`, or below it,
 * and as they were before. Gives the ids of others that are now something else by it. Needs the post locked.
 */
export async function branchChanged(
  trx: Writer,
  head: CommentRow,
  rows: readonly CommentRow[],
  { change, by }: { change: Change; by: 1 | -1 },
): Promise<string[]> {
  const ids = rows.map(({ id }) => id);
  const lines = await linesUpTo(trx, head.id, ids);
  await trx.updateTable('comments').set(change).where('id', 'in', ids).execute();
  await countTogether(trx, rows, by);
  for (const row of rows) {
    const now = { ...row, ...change };
    const seen = { ...now, hidden_at: null, deleted_at: null };
    await countStanding(trx, row.post_id, by === 1 ? null : seen, now);
    await moveOnWall(trx, by === 1 ? null : seen, now);
  }
  await setPresence(trx, head, lines, { changed: new Set(ids), by });
  return relationsChangedTogether(trx, rows, by);
}

/** These comments and what stands between them and the head of the branch, itself too; with their numbers. */
async function linesUpTo(trx: Writer, headId: string, ids: readonly string[]): Promise<Counted[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line (id) as (
      select id from comments where id in (${sql.join([headId, ...ids])})
      union
      select up.id from line join comments as below on below.id = line.id
      join comments as up on up.id = below.parent_id where line.id <> ${headId}
    )
    select id from line`.execute(trx);
  return trx
    .selectFrom('comments')
    .select(countedColumns)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
}

async function countTogether(trx: Writer, rows: readonly CommentRow[], by: 1 | -1): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const { post_id: post, root_id: root } = first;
  await countInPost(trx, { post, by: by * rows.length });
  const heard = new Map<string, number>();
  for (const { point_of_view: view } of rows) heard.set(view, (heard.get(view) ?? 0) + by);
  for (const [view, change] of heard) await countHeard(trx, { post, view, by: change });
  const top = rows.find(({ parent_id }) => parent_id === null);
  if (top !== undefined) await countTop(trx, top, by);
  const below = by * (rows.length - (top === undefined ? 0 : 1));
  if (below === 0) return;
  await countInBranch(trx, { root, by: below });
  await countReply(trx, root, below);
}

type Shift = { changed: ReadonlySet<string>; by: 1 | -1 };

/** `reply_count` and `present` in the branch, deepest first; then its head tells those above. */
async function setPresence(
  trx: Writer,
  head: CommentRow,
  lines: readonly Counted[],
  { changed, by }: Shift,
): Promise<void> {
  const isSeen = (row: Counted) => (changed.has(row.id) ? by === 1 : isVisible(row));
  const replies = new Map(lines.map((row) => [row.id, row.reply_count]));
  const repliesTo = (id: string) => replies.get(id) ?? 0;
  const alike = new Map<string, { ids: string[]; now: Pick<Counted, 'present' | 'reply_count'> }>();
  let headFlips = 0;
  for (const row of lines.toSorted((a, b) => b.depth - a.depth)) {
    const reply_count = repliesTo(row.id);
    const present = isSeen(row) || reply_count > 0 ? 1 : 0;
    const flips = present - row.present;
    if (row.id === head.id) headFlips = flips;
    else if (row.parent_id !== null) replies.set(row.parent_id, repliesTo(row.parent_id) + flips);
    if (flips === 0 && reply_count === row.reply_count) continue;
    const key = `${present} ${reply_count}`;
    const group = alike.get(key) ?? { ids: [], now: { present, reply_count } };
    group.ids.push(row.id);
    alike.set(key, group);
  }
  for (const { ids, now } of alike.values())
    await trx.updateTable('comments').set(now).where('id', 'in', ids).execute();
  if (headFlips === 1 || headFlips === -1) await tellAncestors(trx, head.parent_id, headFlips);
  const top = head.parent_id === null ? lines.find(({ id }) => id === head.id) : undefined;
  if (top === undefined || isSeen(top)) return;
  // What stood there when it went, or did not come, may have got replies or lost them.
  const tombstones = Math.sign(repliesTo(top.id)) - Math.sign(top.reply_count);
  if (tombstones === 1 || tombstones === -1) await countTombstone(trx, head.post_id, tombstones);
}
