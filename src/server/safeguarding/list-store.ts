import { z } from 'zod';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { SafeguardingPage } from '../../contract/reports.ts';
import type { Writer } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import type { Person } from '../http/viewer.ts';
import { nameInLog } from '../moderation/write-log.ts';
import { stateOf } from '../reports/report-state.ts';
import { writeSafeguardingLine } from './log.ts';

/** A page of all reports that somebody may be at risk, newest first. That it was read is recorded, by whom and when. */
export async function readSafeguarding(
  trx: Writer,
  person: Person,
  cursor: string | undefined,
  at: number,
): Promise<SafeguardingPage> {
  const from = fromCursor(cursor, z.tuple([z.literal('safeguarding'), id]));
  const who = { id: person.id, name: await nameInLog(trx, person) };
  await writeSafeguardingLine(trx, at, { action: 'read', about: null, who });
  const rows = await trx
    .selectFrom('reports')
    .innerJoin('comments', 'comments.id', 'reports.comment_id')
    .innerJoin('posts', 'posts.id', 'reports.post_id')
    .innerJoin('cases', 'cases.id', 'reports.case_id')
    .select(['reports.id', 'reports.comment_id', 'reports.text', 'reports.at', 'reports.hid_at_once'])
    .select(['cases.decision', 'cases.decided_at', 'comments.deleted_at', 'posts.slug', 'posts.title'])
    .where('reports.reason', '=', 'at-risk')
    .$if(from !== null, (reports) => reports.where('reports.id', '<', from?.[1] ?? ''))
    .orderBy('reports.id', 'desc')
    .limit(limits.page.log + 1)
    .execute();
  const page = rows.slice(0, limits.page.log);
  const last = page.at(-1);
  return {
    reports: page.map((row) => ({
      id: row.id,
      commentId: row.comment_id,
      reason: 'at-risk' as const,
      text: row.text,
      at: row.at,
      hidAtOnce: row.hid_at_once === 1,
      post: { slug: row.slug, title: row.title },
      ...stateOf(row),
    })),
    next: last && rows.length > page.length ? toCursor(['safeguarding', last.id]) : null,
    readings: await readReadings(trx),
  };
}

async function readReadings(trx: Writer): Promise<SafeguardingPage['readings']> {
  const lines = await trx
    .selectFrom('safeguarding_log')
    .select(['id', 'at', 'by', 'comment_id'])
    .where('action', '=', 'read')
    .orderBy('id', 'desc')
    .limit(limits.page.log)
    .execute();
  return lines.map(({ id: line, at, by, comment_id }) => ({ id: line, at, by, commentId: comment_id }));
}
