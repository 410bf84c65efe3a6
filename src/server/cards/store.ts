import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Sheet, SheetFilter } from '../../contract/cards.ts';
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
      ...([
        'posts.slug',
        'posts.lang as post_lang',
        'posts.title',
        'posts.question',
        'posts.vote_first',
      ] as const),
    ]);

/** What the picture of a change shows now. Refuses where there is to be none. */
export async function readCard(db: Reader, commentId: string, publicUrl: string | null): Promise<Card> {
  const row = await slips(db).where('comments.id', '=', commentId).executeTakeFirst();
  const card = row === undefined ? null : cardOf(row, publicUrl);
  return card ?? refuse('not-found', 'There is no picture of this comment.');
}

/** The newest changes of the wall, or of one post, with what their authors allow. */
async function newest(
  db: Reader,
  { state, of, tag = '', post }: SheetFilter,
  before: string | null,
  most: number,
) {
  if (post !== undefined) {
    let changes = db
      .selectFrom('posts')
      .innerJoin('comments', 'comments.post_id', 'posts.id')
      .select(['comments.id', 'comments.sharing'])
      .where('posts.slug', '=', post)
      .where(
        sql<SqlBool>`comments.kind = 'change' and comments.hidden_at is null and comments.deleted_at is null`,
      );
    if (before !== null) changes = changes.where('comments.id', '<', before);
    return changes.orderBy('comments.post_id', 'desc').orderBy('comments.id', 'desc').limit(most).execute();
  }
  let hung = db.selectFrom('wall').select('comment_id').where('tag', '=', tag);
  if (state !== undefined) hung = hung.where('state', '=', state);
  if (of !== undefined) hung = hung.where('point_of_view', '=', of);
  if (before !== null) hung = hung.where('comment_id', '<', before);
  const ids = (await hung.orderBy('comment_id', 'desc').limit(most).execute()).map((one) => one.comment_id);
  // By a list of ids, not as one query: PostgreSQL might read all comments to join them.
  return ids.length === 0
    ? []
    : db
        .selectFrom('comments')
        .select(['id', 'sharing'])
        .where('id', 'in', ids)
        .orderBy('id', 'desc')
        .execute();
}

/**
 * Changes to print, newest first. At most so many are looked at, however few of them may be shared: a sheet can be short
 * and have a next one.
 */
export async function readSheet(
  db: Reader,
  { after, ...filter }: SheetFilter & { after?: string | undefined },
): Promise<Sheet> {
  const from = fromCursor(after, place);
  const { read, slips: most } = limits.sheet;
  const looked = await newest(db, filter, from === null ? null : from[1], read + 1);
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
