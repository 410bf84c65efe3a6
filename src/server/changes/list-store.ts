import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { SlipPage, WallFilter, WallPage } from '../../contract/changes.ts';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import { columns } from '../comments/view.ts';
import type { Reader } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { countWall } from './counts-store.ts';
import { readPointsOfView } from '../points-of-view/store.ts';
import { slip, type SlipRow, stepColumns } from './view.ts';

const size = limits.page.changes;
const place = z.tuple([z.literal('changes'), id]);

/** The newest step of a change about which something was said, by one look at an index. */
const latestId = sql<string | null>`(select said.id from change_notes as said
  where said.comment_id = comments.id and said.note <> '' and said.deleted_at is null
  order by said.comment_id desc, said.id desc limit 1)`.as('latest_id');

const slipColumns = [
  ...columns.map((column) => `comments.${column}` as const),
  'posts.slug',
  'posts.lang as post_lang',
  'posts.title',
  'posts.question',
  'posts.closed_at',
  'posts.vote_first',
  latestId,
] as const;

async function pageOf(db: Reader, rows: (SlipRow & { latest_id: string | null })[]): Promise<SlipPage> {
  const page = rows.slice(0, size);
  const ids = page.flatMap(({ latest_id }) => latest_id ?? []);
  const steps =
    ids.length === 0
      ? []
      : await db.selectFrom('change_notes').select(stepColumns).where('id', 'in', ids).execute();
  const said = new Map(steps.map((step) => [step.comment_id, step]));
  const last = page.at(-1);
  return {
    slips: page.map((row) => slip(row, said.get(row.id))).filter((one) => one !== null),
    next: last && rows.length > size ? toCursor(['changes', last.id]) : null,
  };
}

/** A page of the changes in all debates, newest first. */
export async function listChanges(
  db: Reader,
  { after, ...filter }: WallFilter & { after?: string | undefined },
): Promise<WallPage> {
  const from = fromCursor(after, place);
  const { state, of, tag = '' } = filter;
  let hung = db.selectFrom('wall').select('comment_id').where('tag', '=', tag);
  if (state !== undefined) hung = hung.where('state', '=', state);
  if (of !== undefined) hung = hung.where('point_of_view', '=', of);
  if (from !== null) hung = hung.where('comment_id', '<', from[1]);
  const rows = await db
    .selectFrom(
      hung
        .orderBy('comment_id', 'desc')
        .limit(size + 1)
        .as('hung'),
    )
    .innerJoin('comments', 'comments.id', 'hung.comment_id')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(slipColumns)
    .orderBy('hung.comment_id', 'desc')
    .execute();
  const pointsOfView = await readPointsOfView(db);
  return { ...(await pageOf(db, rows)), counts: await countWall(db, filter, pointsOfView), pointsOfView };
}

/** A page of the changes in one debate, newest first. */
export async function listChangesOf(
  db: Reader,
  postId: string,
  after: string | undefined,
): Promise<SlipPage> {
  const before = fromCursor(after, place)?.[1] ?? 'g';
  // Ordered by both columns between two bounds, not for one post: PostgreSQL might otherwise read all ids from the end
  // until it has met enough comments of this post.
  const rows = await db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(slipColumns)
    .where(
      sql<SqlBool>`comments.kind = 'change' and comments.hidden_at is null and comments.deleted_at is null`,
    )
    .where((eb) => eb(eb.refTuple('comments.post_id', 'comments.id'), '<', eb.tuple(postId, before)))
    .where('comments.post_id', '>=', postId)
    .orderBy('comments.post_id', 'desc')
    .orderBy('comments.id', 'desc')
    .limit(size + 1)
    .execute();
  return pageOf(db, rows);
}
