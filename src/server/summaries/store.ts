import { sql } from 'kysely';
import { z } from 'zod';
import { limits } from '../../contract/limits.ts';
import type { Summary, SummaryPage } from '../../contract/summary.ts';
import type { Reader } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { excerptSource } from '../debate/map-excerpt.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { refuse } from '../http/problem.ts';
import { isTakenDown, type RestRow, revisionOf, summaryColumns, summaryOf, type SummaryRow } from './view.ts';

const latestOf = prepared<{ post: string }>()((db, p) =>
  db
    .selectFrom('summaries')
    .select(summaryColumns)
    .where('post_id', '=', p('post'))
    .orderBy('revision', 'desc')
    .limit(1),
);

/** The newest revision, taken down or not. */
export async function readLatest(db: Reader, postId: string): Promise<SummaryRow | null> {
  const [row] = await latestOf(db, { post: postId });
  return row ?? null;
}

const beginning = sql<string>`substr(comments.html, 1, ${sql.lit(excerptSource)})`.as('html');

/** The comments that some revisions rest on, by revision, in their order. */
async function readRests(db: Reader, summaries: readonly string[]): Promise<Map<string, RestRow[]>> {
  if (summaries.length === 0) return new Map();
  const rows = await db
    .selectFrom('summary_comments')
    .innerJoin('comments', 'comments.id', 'summary_comments.comment_id')
    .select(['summary_id', 'comments.id', 'comments.alias', 'comments.hidden_at', 'comments.deleted_at'])
    .select(beginning)
    .where('summary_id', 'in', summaries)
    .orderBy('position')
    .execute();
  const bySummary = new Map<string, RestRow[]>();
  for (const row of rows) bySummary.set(row.summary_id, [...(bySummary.get(row.summary_id) ?? []), row]);
  return bySummary;
}

/** What is pinned above a debate now. */
export async function readPinned(db: Reader, postId: string): Promise<Summary | null> {
  const row = await readLatest(db, postId);
  if (row === null || isTakenDown(row)) return null;
  return summaryOf(row, (await readRests(db, [row.id])).get(row.id) ?? []);
}

/** PostgreSQL's integer. */
const revision = z.int().min(1).max(2_147_483_647);
const position = z.tuple([z.literal('summaries'), revision]);

/** From the address; what is not a number of a revision names none. */
export function revisionNumber(param: string): number {
  const parsed = revision.safeParse(/^\d+$/.test(param) ? Number(param) : null);
  return parsed.success ? parsed.data : refuse('not-found', 'There is no such version.');
}

/** A page of all revisions of a post, newest first. */
export async function listSummaries(
  db: Reader,
  postId: string,
  after: string | undefined,
): Promise<SummaryPage> {
  const from = fromCursor(after, position);
  const rows = await db
    .selectFrom('summaries')
    .select(summaryColumns)
    .where('post_id', '=', postId)
    .$if(from !== null, (revisions) => revisions.where('revision', '<', from?.[1] ?? 0))
    .orderBy('revision', 'desc')
    .limit(limits.page.summaries + 1)
    .execute();
  const page = rows.slice(0, limits.page.summaries);
  const rests = await readRests(
    db,
    page.map(({ id }) => id),
  );
  const last = page.at(-1);
  return {
    summaries: page.map((row) => revisionOf(row, rests.get(row.id) ?? [])),
    next: last && rows.length > page.length ? toCursor(['summaries', last.revision]) : null,
  };
}
