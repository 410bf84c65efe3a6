import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { WaitingPage } from '../../contract/relations.ts';
import type { PointOfView } from '../../contract/vocabulary.ts';
import { readAnswered } from '../comments/answered.ts';
import type { Debate } from '../comments/thread-store.ts';
import { columns, publicComment } from '../comments/view.ts';
import type { Reader } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';

const position = z.tuple([z.literal('waiting'), id]);

// Written into the statement, not bound: only so does a planner see that the partial indexes fit.
const waiting = sql<SqlBool>`kind = 'question' and answer_id is null and hidden_at is null and deleted_at is null`;

/** The questions of a post that wait for an answer, longest first; those put to `of`, where that is said. */
export async function readWaiting(
  db: Reader,
  { id: postId, voteFirst }: Debate,
  of: PointOfView | undefined,
  cursor: string | undefined,
): Promise<WaitingPage> {
  const size = limits.page.thread;
  const from = fromCursor(cursor, position)?.[1] ?? '';
  const questions = db
    .selectFrom('comments')
    .select(columns)
    .where('post_id', '=', postId)
    .where(waiting)
    .where('id', '>', from)
    .orderBy('id')
    .limit(size + 1);
  const asked = of === 'not-said' ? '' : of;
  const rows = await (
    asked === undefined ? questions : questions.where(sql<SqlBool>`coalesce(asked_of, '') = ${asked}`)
  ).execute();
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const comments = page.map((row) => publicComment(row, voteFirst));
  return {
    comments,
    answered: await readAnswered(db, comments),
    next: last && rows.length > size ? toCursor(['waiting', last.id]) : null,
  };
}
