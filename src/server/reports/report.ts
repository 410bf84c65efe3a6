import { sql } from 'kysely';
import type { z } from 'zod';
import type { newReport } from '../../contract/reports.ts';
import { lockComment } from '../comments/subject.ts';
import type { Writer } from '../db/database.ts';
import type { ModerationTables } from '../db/schema-moderation.ts';
import type { Person } from '../http/viewer.ts';
import { newId } from '../ids.ts';
import { openCase } from '../moderation/cases.ts';
import { answerAtRisk } from '../safeguarding/at-risk.ts';
import type { Contact } from '../safeguarding/contact.ts';
import { mustBeAbleToReport } from './must-be-able.ts';
import { newReceipt } from './receipt.ts';

export type Reporting = z.output<typeof newReport> & {
  source: string;
  /** Who is told when somebody may be at risk; null: nobody. */
  contact: Contact | null;
  at: number;
};
type ReportRow = ModerationTables['reports'];

/** `related`: comments that are something else by its being hidden; null: it is not hidden by this. */
export type Reported = { receipt: string; related: string[] | null };

/** A person has one report in a case: what they say again is said in that one. */
export async function reportComment(
  trx: Writer,
  person: Person,
  commentId: string,
  { reason, text, source, contact, at }: Reporting,
): Promise<Reported> {
  const { row } = await lockComment(trx, commentId);
  mustBeAbleToReport(person, row, at);
  const isAtRisk = reason === 'at-risk';
  const wasAtRisk = await isWaitingAtRisk(trx, commentId);
  const caseId = await openCase(trx, row, isAtRisk ? 'at-risk' : 'reported', at);
  const before = await ownReport(trx, caseId, person.id);
  const report =
    before === undefined
      ? await add(trx, {
          ...{ id: newId(at), comment_id: row.id, post_id: row.post_id, case_id: caseId },
          ...{ receipt: newReceipt(), reason, text, person_id: person.id, source, hid_at_once: 0, at },
          counts: (await isFromSameSource(trx, caseId, source)) ? 0 : 1,
        })
      : await sayAgain(trx, before, { reason, text });
  if (!isAtRisk) return { receipt: report.receipt, related: null };
  const related = await answerAtRisk(trx, row, report, { source, at, contact: wasAtRisk ? null : contact });
  return { receipt: report.receipt, related };
}

const isWaitingAtRisk = async (trx: Writer, commentId: string): Promise<boolean> =>
  (await trx
    .selectFrom('cases')
    .select('id')
    .where('comment_id', '=', commentId)
    .where('decided_at', 'is', null)
    .where('why', '=', 'at-risk')
    .executeTakeFirst()) !== undefined;

const ownReport = (trx: Writer, caseId: string, person: string) =>
  trx
    .selectFrom('reports')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('person_id', '=', person)
    .executeTakeFirst();

/** A flood from one place counts once. */
const isFromSameSource = async (trx: Writer, caseId: string, source: string): Promise<boolean> =>
  (await trx
    .selectFrom('reports')
    .select('id')
    .where('case_id', '=', caseId)
    .where('source', '=', source)
    .where('counts', '=', 1)
    .limit(1)
    .executeTakeFirst()) !== undefined;

async function add(trx: Writer, report: ReportRow): Promise<ReportRow> {
  await trx.insertInto('reports').values(report).execute();
  if (report.counts === 1)
    await trx
      .updateTable('cases')
      .set({ reports: sql<number>`reports + 1` })
      .where('id', '=', report.case_id)
      .execute();
  return report;
}

/** The last word counts, but for "at risk": that stands until a moderator has looked. */
async function sayAgain(
  trx: Writer,
  before: ReportRow,
  { reason, text }: Pick<ReportRow, 'reason' | 'text'>,
): Promise<ReportRow> {
  const said = {
    reason: before.reason === 'at-risk' ? before.reason : reason,
    text: text === '' ? before.text : text,
  };
  await trx.updateTable('reports').set(said).where('id', '=', before.id).execute();
  return { ...before, ...said };
}
