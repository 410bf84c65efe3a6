import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { BothSides, CommonGroundPage } from '../../contract/votes.ts';
import type { Side } from '../../contract/vocabulary.ts';
import { readAnswered } from '../comments/answered.ts';
import type { Debate } from '../comments/thread-store.ts';
import { columns } from '../comments/view.ts';
import type { Reader } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { refuse } from '../http/problem.ts';
import { readList, readTallies } from './scores.ts';
import { pageOf, whyEach } from './view.ts';

// Written into the statement, not bound: only so does a planner see that the partial indexes fit.
const listed = sql<SqlBool>`agreed_across >= 2 and hidden_at is null and deleted_at is null`;
const onSide = {
  agree: sql<SqlBool>`kind = 'agree' and parent_id is null and kind in ('agree', 'differ')
    and hidden_at is null and deleted_at is null`,
  differ: sql<SqlBool>`kind = 'differ' and parent_id is null and kind in ('agree', 'differ')
    and hidden_at is null and deleted_at is null`,
};

const position = <V extends string>(view: V) => z.tuple([z.literal(view), id]);

/**
 * Where the page before ended. A cursor names the comment alone: with a score of one's own in it, anybody could find out
 * the score of every comment, and with it its votes, also where one votes first.
 */
async function placeAfter(
  db: Reader,
  postId: string,
  view: 'common-ground' | Side,
  after: string | undefined,
) {
  const from = fromCursor(after, position(view));
  if (from === null) return null;
  const place = await db
    .selectFrom('comments')
    .select(['id', 'common'])
    .where('id', '=', from[1].toLowerCase())
    .where('post_id', '=', postId)
    .executeTakeFirst();
  return (
    place ?? refuse('bad-request', 'The mark of the next page is not known. Start again from the first page.')
  );
}

/** Most common ground first, then the newest: as the index stands, read from its end. */
async function strongest(
  db: Reader,
  postId: string,
  where: typeof listed,
  { view, after, size }: { view: 'common-ground' | Side; after: string | undefined; size: number },
) {
  const place = await placeAfter(db, postId, view, after);
  const rows = await db
    .selectFrom('comments')
    .select(columns)
    .where('post_id', '=', postId)
    .where(where)
    .$if(place !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('common', 'id'), '<', eb.tuple(place?.common ?? 0, place?.id ?? '')),
      ),
    )
    .orderBy('common', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute();
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const next = last && rows.length > size ? toCursor([view, last.id]) : null;
  return { page, next };
}

/** What two points of view or more agree on, a page of it. */
export async function readCommonGround(
  db: Reader,
  { id: postId, voteFirst }: Debate,
  after: string | undefined,
): Promise<CommonGroundPage> {
  const size = limits.page.commonGround;
  const [{ page, next }, list] = await Promise.all([
    strongest(db, postId, listed, { view: 'common-ground', after, size }),
    readList(db),
  ]);
  const comments = pageOf(page, voteFirst);
  const answered = await readAnswered(db, comments);
  if (voteFirst) return { comments, answered, why: null, next };
  const tallies = await readTallies(
    db,
    page.map((row) => row.id),
  );
  return { comments, answered, why: whyEach(page, list, tallies), next };
}

/** A page of one side, or the first page of both. */
export async function readBothSides(
  db: Reader,
  { id: postId, voteFirst }: Debate,
  { side, after }: { side?: Side | undefined; after?: string | undefined },
): Promise<BothSides> {
  if (side === undefined && after !== undefined) refuse('bad-request', 'Say which side the next page is of.');
  const read = async (view: Side) => {
    if (side !== undefined && side !== view) return null;
    const size = limits.page.bothSides;
    const { page, next } = await strongest(db, postId, onSide[view], { view, after, size });
    return { comments: pageOf(page, voteFirst), next };
  };
  const [agree, differ] = await Promise.all([read('agree'), read('differ')]);
  return { agree, differ };
}
