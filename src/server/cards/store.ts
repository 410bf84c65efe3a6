import { z } from 'zod';
import type { Sheet } from '../../contract/cards.ts';
import type { WallFilter } from '../../contract/changes.ts';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import { columns } from '../comments/view.ts';
import type { Reader } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { refuse } from '../http/problem.ts';
import type { Card } from './card.ts';
import { cardOf, sheetSlip } from './view.ts';

const place = z.tuple([z.literal('sheet'), id]);
const slips = (db: Reader) =>
  db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select([
      ...columns.map((column) => `comments.${column}` as const),
      ...(['posts.slug', 'posts.title', 'posts.question', 'posts.vote_first'] as const),
    ]);

/** What the picture of a change shows now. Refuses where there is to be none. */
export async function readCard(db: Reader, commentId: string, publicUrl: string | null): Promise<Card> {
  const row = await slips(db).where('comments.id', '=', commentId).executeTakeFirst();
  const card = row === undefined ? null : cardOf(row, publicUrl);
  return card ?? refuse('not-found', 'There is no picture of this comment.');
}

/**
 * Changes to print, newest first. At most so many of the wall are looked at, however few of them may be shared: a sheet
 * can be short and have a next one.
 */
export async function readSheet(
  db: Reader,
  { after, ...filter }: WallFilter & { after?: string | undefined },
): Promise<Sheet> {
  const from = fromCursor(after, place);
  const { state, of, tag = '' } = filter;
  let hung = db.selectFrom('wall').select('comment_id').where('tag', '=', tag);
  if (state !== undefined) hung = hung.where('state', '=', state);
  if (of !== undefined) hung = hung.where('point_of_view', '=', of);
  if (from !== null) hung = hung.where('comment_id', '<', from[1]);
  const { read, slips: most } = limits.sheet;
  const looked = await db
    .selectFrom(
      hung
        .orderBy('comment_id', 'desc')
        .limit(read + 1)
        .as('hung'),
    )
    .innerJoin('comments', 'comments.id', 'hung.comment_id')
    .select(['comments.id', 'comments.sharing'])
    .orderBy('hung.comment_id', 'desc')
    .execute();
  const seen = looked.slice(0, read);
  const shared = seen.filter(({ sharing }) => sharing === 'share');
  const ids = shared.slice(0, most).map((one) => one.id);
  const last = shared.length > most ? ids.at(-1) : looked.length > read ? seen.at(-1)?.id : undefined;
  const rows =
    ids.length === 0
      ? []
      : await slips(db).where('comments.id', 'in', ids).orderBy('comments.id', 'desc').execute();
  return {
    slips: rows.map(sheetSlip).filter((one) => one !== null),
    next: last === undefined ? null : toCursor(['sheet', last]),
  };
}
