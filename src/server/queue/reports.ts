import { sql } from 'kysely';
import { limits } from '../../contract/limits.ts';
import type { QueueCase, ReportText } from '../../contract/queue.ts';
import type { HideReason } from '../../contract/vocabulary.ts';
import type { Database, Reader } from '../db/database.ts';
import type { Person } from '../http/viewer.ts';
import { nameInLog } from '../moderation/write-log.ts';
import { writeSafeguardingLine } from '../safeguarding/log.ts';

type ReportRow = {
  case_id: string;
  id: string;
  reason: HideReason;
  text: string;
  counts: number;
  at: number;
};
type Reports = Omit<QueueCase['reports'], 'count'>;

/** What the newest reports of each case say, however many there are. */
export async function readReports(db: Reader, cases: readonly string[]): Promise<Map<string, Reports>> {
  const each = cases.map(
    (id, n) => sql`select * from (
      select case_id, id, reason, text, counts, at from reports where case_id = ${id}
      order by id desc limit ${sql.lit(limits.moderation.reportsRead)}
    ) as ${sql.ref(`of${n}`)}`,
  );
  const { rows } = await sql<ReportRow>`${sql.join(each, sql` union all `)}`.execute(db);
  return new Map(cases.map((id) => [id, reportsOf(rows.filter((row) => row.case_id === id))]));
}

function reportsOf(rows: readonly ReportRow[]): Reports {
  const counts = new Map<HideReason, number>();
  for (const { reason, counts: counted } of rows)
    if (counted === 1) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    reasons: [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
    texts: rows
      .filter(({ reason }) => reason !== 'at-risk')
      .flatMap(textOf)
      .slice(0, limits.moderation.reportTexts),
    sealed: rows.some((row) => row.reason === 'at-risk' && row.text !== ''),
  };
}

const textOf = ({ reason, text, at }: ReportRow): ReportText[] => (text === '' ? [] : [{ reason, text, at }]);

/**
 * What those wrote who say that someone may be at risk, for whoever has claimed the case. It is kept apart, in no other
 * answer and in no kept one, and that it was read is written down.
 */
export async function readSealed(
  db: Database,
  person: Person,
  caseId: string,
  at: number,
): Promise<ReportText[]> {
  const rows = await db.read
    .selectFrom('reports')
    .select(['case_id', 'comment_id', 'post_id', 'id', 'reason', 'text', 'counts', 'at'])
    .where('case_id', '=', caseId)
    .where('reason', '=', 'at-risk')
    .where('text', '<>', '')
    .orderBy('id', 'desc')
    .limit(limits.moderation.reportTexts)
    .execute();
  if (rows.length > 0)
    await db.write(async (trx) => {
      const who = { id: person.id, name: await nameInLog(trx, person) };
      for (const row of rows) await writeSafeguardingLine(trx, at, { action: 'read', about: row, who });
    });
  return rows.flatMap(textOf);
}
