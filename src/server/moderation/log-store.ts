import { sql } from 'kysely';
import { z } from 'zod';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import { actionsIn, type LogAction, type LogPage, type LogQuery } from '../../contract/moderation.ts';
import type { Reader } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { postSlug } from '../http/validate.ts';
import { readHead } from '../posts/store.ts';
import { standing, type StateNow } from './stands.ts';

const atMost = limits.page.log + 1;

/** The newest of these actions before a line, each from its own range of an index. */
const newestOf = (actions: readonly LogAction[], before: string) =>
  sql<string>`(${sql.join(
    actions.map(
      (
        action,
      ) => sql`select id from (select id from moderation_log where action = ${action} and id < ${before}
        order by id desc limit ${sql.lit(atMost)}) as of_one`,
    ),
    sql` union all `,
  )})`;

/** Greater than every id. */
const end = 'g';

/** A page of the log, newest first. For moderators. */
export async function readLog(db: Reader, { after, of, post }: LogQuery): Promise<LogPage> {
  const before = fromCursor(after, z.tuple([z.literal('log'), id]))?.[1] ?? end;
  const postId = post === undefined ? null : (await readHead(db, postSlug(post))).id;
  const actions = of === undefined ? null : actionsIn[of];
  const rows = await db
    .selectFrom('moderation_log as entry')
    .leftJoin('posts', 'posts.id', 'entry.post_id')
    .leftJoin('comments', 'comments.id', 'entry.comment_id')
    .selectAll('entry')
    .select(['posts.slug', 'posts.title', 'comments.hidden_at', 'comments.kind'])
    .select('comments.change_state as state_now')
    .where('entry.id', '<', before)
    .$if(postId !== null, (lines) => lines.where('entry.post_id', '=', postId ?? ''))
    .$if(actions !== null, (lines) =>
      postId === null
        ? lines.where('entry.id', 'in', newestOf(actions ?? [], before))
        : lines.where('entry.action', 'in', actions ?? []),
    )
    .orderBy('entry.id', 'desc')
    .limit(atMost)
    .execute();
  const page = rows.slice(0, limits.page.log);
  const stands = await standingOf(db, page);
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
      stands: stands.has(row.id),
    })),
    next: last && rows.length > page.length ? toCursor(['log', last.id]) : null,
  };
}

type Row = {
  id: string;
  post_id: string;
  comment_id: string | null;
  hidden_at: number | null;
  kind: StateNow['kind'];
  state_now: StateNow['changeState'];
};

/** With what came later about the same comments and posts. */
async function standingOf(db: Reader, page: readonly Row[]): Promise<Set<string>> {
  const oldest = page.at(-1);
  if (oldest === undefined) return new Set();
  const comments = new Map(
    page.flatMap((row): [string, Row][] => (row.comment_id === null ? [] : [[row.comment_id, row]])),
  );
  const posts = new Set(page.filter(({ comment_id }) => comment_id === null).map(({ post_id }) => post_id));
  const lines = await db
    .selectFrom('moderation_log')
    .select(['id', 'action', 'post_id', 'comment_id', 'target', 'until', 'kind_to', 'change_state'])
    .where('id', '>=', oldest.id)
    .where((eb) =>
      eb.or([
        ...(comments.size > 0 ? [eb('comment_id', 'in', [...comments.keys()])] : []),
        ...(posts.size > 0 ? [eb.and([eb('comment_id', 'is', null), eb('post_id', 'in', [...posts])])] : []),
      ]),
    )
    .orderBy('id')
    .execute();
  return standing(lines, (commentId) => {
    const row = comments.get(commentId);
    return row && { isHidden: row.hidden_at !== null, kind: row.kind, changeState: row.state_now };
  });
}
