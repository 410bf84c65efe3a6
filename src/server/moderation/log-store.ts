import { sql } from 'kysely';
import { z } from 'zod';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { LogPage } from '../../contract/moderation.ts';
import type { Reader } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';

/**
 * A later line about the same thing always takes this one back: hidden and shown, closed and reopened take turns. A change
 * is moved by its author too, of which no line tells. Of a summary, only taking it down and writing it again do so; what
 * is erased stays erased. Of people, what runs now decides: it can be lifted, and put back.
 */
const stands = sql<number>`case
  when entry.action = 'change-moved' then
    case when (select change_state from comments where comments.id = entry.comment_id) = entry.change_state
      then 1 else 0 end
  when entry.action in ('change-note-taken-back', 'change-note-put-back', 'summary-erased') then 1
  when entry.action like 'summary-%' then
    case when exists (
      select 1 from moderation_log as later
      where later.post_id = entry.post_id and later.id > entry.id and later.action <> entry.action and
        later.action in ('summary-written', 'summary-taken-down')
    ) then 0 else 1 end
  when entry.action in ('person-muted', 'person-banned', 'sanction-lifted') then
    case when exists (
      select 1 from sanctions
      where sanctions.comment_id = entry.comment_id and sanctions.until = entry.until and
        (sanctions.lifted_at is null) = (entry.action <> 'sanction-lifted') and
        (entry.action = 'sanction-lifted' or entry.action = case sanctions.kind when 'ban' then 'person-banned' else 'person-muted' end)
    ) then 1 else 0 end
  when exists (
    select 1 from moderation_log as later
    where later.post_id = entry.post_id and later.id > entry.id and
      later.action not like 'person-%' and later.action <> 'sanction-lifted' and
      later.action not like 'change-%' and later.action not like 'summary-%' and
      (later.comment_id = entry.comment_id or (later.comment_id is null and entry.comment_id is null))
  ) then 0 else 1 end`.as('stands');

/** A page of the log, newest first. For moderators. */
export async function readLog(db: Reader, cursor: string | undefined): Promise<LogPage> {
  const from = fromCursor(cursor, z.tuple([z.literal('log'), id]));
  const rows = await db
    .selectFrom('moderation_log as entry')
    .leftJoin('posts', 'posts.id', 'entry.post_id')
    .select([
      'entry.id',
      'entry.at',
      'entry.action',
      'entry.by',
      'entry.reason',
      'entry.note',
      'entry.comment_id',
      'entry.change_state',
      'entry.rule',
      'entry.comments',
      'entry.kind_from',
      'entry.kind_to',
      'entry.until',
      'entry.target',
      'posts.slug',
      'posts.title',
      stands,
    ])
    .$if(from !== null, (query) => query.where('entry.id', '<', from?.[1] ?? ''))
    .orderBy('entry.id', 'desc')
    .limit(limits.page.log + 1)
    .execute();
  const page = rows.slice(0, limits.page.log);
  const last = page.at(-1);
  return {
    entries: page.map((row) => ({
      id: row.id,
      at: row.at,
      action: row.action,
      by: row.by === '' ? null : row.by,
      reason: row.reason,
      note: row.note,
      post: row.slug === null || row.title === null ? null : { slug: row.slug, title: row.title },
      commentId: row.comment_id,
      changeState: row.change_state,
      rule: row.rule,
      comments: row.comments,
      kindFrom: row.kind_from,
      kindTo: row.kind_to,
      until: row.until,
      target: row.target,
      stands: row.stands === 1,
    })),
    next: last && rows.length > page.length ? toCursor(['log', last.id]) : null,
  };
}
