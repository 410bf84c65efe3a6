import { sql } from 'kysely';
import { z } from 'zod';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { Notice, NoticeCounts, NoticePage, NoticesQuery } from '../../contract/notices.ts';
import type { Reader } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { refuse } from '../http/problem.ts';
import { lastKnownYear } from './clock/bank-holidays.ts';
import { dueInWords, onDay } from './due-words.ts';
import { templatesFor } from './templates.ts';
import { type EventRow, noticeOf, type NoticeRow, summaryOf } from './view.ts';

const most = limits.moderation.notices;

const notices = (db: Reader) =>
  db
    .selectFrom('notices')
    .leftJoin('comments', 'comments.id', 'notices.comment_id')
    .leftJoin('posts', 'posts.id', 'comments.post_id')
    .selectAll('notices')
    .select(['posts.slug', 'posts.title', 'comments.hidden_at', 'comments.deleted_at']);

const openPosition = z.tuple([z.literal('open'), z.int(), z.int(), id]);
const closedPosition = z.tuple([z.literal('closed'), z.int(), id]);

function openFrom(db: Reader, after: string | undefined) {
  const from = fromCursor(after, openPosition);
  return notices(db)
    .where('notices.closed_at', 'is', null)
    .$if(from !== null, (query) =>
      query.where(
        sql<boolean>`(notices.met_at, notices.due_at, notices.id) > (${from?.[1] ?? 0}, ${from?.[2] ?? 0}, ${from?.[3] ?? ''})`,
      ),
    )
    .orderBy('notices.met_at')
    .orderBy('notices.due_at')
    .orderBy('notices.id');
}

function closedFrom(db: Reader, after: string | undefined) {
  const from = fromCursor(after, closedPosition);
  return notices(db)
    .where('notices.closed_at', 'is not', null)
    .$if(from !== null, (query) =>
      query.where(sql<boolean>`(notices.closed_at, notices.id) < (${from?.[1] ?? 0}, ${from?.[2] ?? ''})`),
    )
    .orderBy('notices.closed_at', 'desc')
    .orderBy('notices.id', 'desc');
}

const positionOf = ({ closed_at, met_at, due_at, id: last }: NoticeRow) =>
  closed_at === null ? (['open', met_at, due_at, last] as const) : (['closed', closed_at, last] as const);

/** A page of complaints. `now`: for the time that is left (milliseconds UTC). */
export async function listNotices(
  db: Reader,
  { state, after }: NoticesQuery,
  now: number,
): Promise<NoticePage> {
  const rows = await (state === 'open' ? openFrom(db, after) : closedFrom(db, after))
    .limit(most + 1)
    .execute();
  const page = rows.slice(0, most);
  const last = page.at(-1);
  return {
    notices: page.map((row) => summaryOf(row, now)),
    next: last && rows.length > page.length ? toCursor(positionOf(last)) : null,
    lastKnownYear,
  };
}

/** Overdue: open, past its time, and nothing was done yet that had to be. */
export async function countNotices(db: Reader, now: number): Promise<NoticeCounts> {
  const counted = await db
    .selectFrom('notices')
    .select([
      sql<number>`count(*)`.as('open'),
      sql<number>`coalesce(sum(case when met_at = 0 and due_at < ${now} then 1 else 0 end), 0)`.as('overdue'),
    ])
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { open: Number(counted.open), overdue: Number(counted.overdue) };
}

export const readEvents = (db: Reader, noticeId: string): Promise<EventRow[]> =>
  db
    .selectFrom('notice_events as event')
    .leftJoin('notice_letters as letter', 'letter.id', 'event.letter_id')
    .select(['event.id', 'event.at', 'event.action', 'event.by', 'event.outcome'])
    .select(['letter.to', 'letter.text'])
    .where('event.notice_id', '=', noticeId)
    .orderBy('event.id')
    .execute();

/** The e-mail address of whoever wrote a comment; null: a guest, who gave none. */
export async function authorsAddress(db: Reader, commentId: string | null): Promise<string | null> {
  if (commentId === null) return null;
  const author = await db
    .selectFrom('comments')
    .innerJoin('user', 'user.id', 'comments.person_id')
    .select(['user.email', 'user.isAnonymous'])
    .where('comments.id', '=', commentId)
    .executeTakeFirst();
  return author === undefined || Boolean(author.isAnonymous) ? null : author.email;
}

export const noNotice = () => refuse('not-found', 'There is no such complaint.');

/** A complaint with its history. `site`: where links in letters lead. */
export async function readNotice(
  db: Reader,
  noticeId: string,
  { now, site }: { now: number; site: string },
): Promise<Notice> {
  const row = await notices(db).where('notices.id', '=', noticeId).executeTakeFirst();
  if (row === undefined) return noNotice();
  const { comment_id, slug, name, place, what, why, at, due_at } = row;
  const link = comment_id === null || slug === null ? place : `${site}/posts/${slug}/comments/${comment_id}`;
  const filled = { name, place: link, link, what, why, made: onDay(at), due: dueInWords(due_at) };
  const [events, author] = await Promise.all([readEvents(db, noticeId), authorsAddress(db, comment_id)]);
  return noticeOf(
    row,
    events,
    { canForward: author !== null, templates: row.erased_at === null ? templatesFor(row.kind, filled) : [] },
    now,
  );
}
