import { sql } from 'kysely';
import { ownColumns } from '../comments/view.ts';
import type { Reader } from '../db/database.ts';
import { byId } from './by-id.ts';
import { readReports } from './reports.ts';
import { readAnswered, readReplies } from './surroundings.ts';

type Case = { id: string; comment_id: string; post_id: string };

/** By itself for each comment: an index looked into as often as there are cases. */
const notes = sql<number>`(select count(*) from moderator_notes
  where moderator_notes.comment_id = comments.id and moderator_notes.deleted_at is null)`.as('notes');

/** Everything that stands beside these cases. */
export async function readBeside(db: Reader, rows: readonly Case[]) {
  const cases = rows.map((row) => row.id);
  const ids = rows.map((row) => row.comment_id);
  if (ids.length === 0) return null;
  const comments = await db
    .selectFrom('comments')
    .select([...ownColumns, notes])
    .where('id', 'in', ids)
    .execute();
  const [posts, answered, replies, reports, appeals] = await Promise.all([
    db
      .selectFrom('posts')
      .select(['id', 'slug', 'title', 'question', 'vote_first'])
      .where('id', 'in', [...new Set(rows.map((row) => row.post_id))])
      .execute(),
    readAnswered(db, comments),
    readReplies(db, ids),
    readReports(db, cases),
    db
      .selectFrom('appeals')
      .select(['case_id', 'text', 'at', 'hidden_by_id'])
      .where('case_id', 'in', cases)
      .execute(),
  ]);
  return {
    comments: byId(comments),
    posts: byId(posts),
    answered: byId(answered),
    replies,
    reports,
    appeals: new Map(appeals.map((one) => [one.case_id, one])),
  };
}
export type BesideCases = Awaited<ReturnType<typeof readBeside>>;
