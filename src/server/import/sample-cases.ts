import { z } from 'zod';
import { hideReasons, holdRules } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow, PostRow } from '../db/schema.ts';
import { newId } from '../ids.ts';
import { openCase } from '../moderation/cases.ts';

const minute = 60_000;

/** What waits for a moderator in a sample debate. */
export const sampleCases = {
  /** It waits to be checked, and nobody reads it until then. */
  held: z.enum(holdRules).optional(),
  /** Each so long after the comment. */
  reports: z
    .array(z.strictObject({ reason: z.enum(hideReasons), text: z.string(), minutesAfter: z.number().min(0) }))
    .optional(),
  /** Of a hidden comment: what its author says who asks for another look. */
  appeal: z.string().optional(),
};
type SampleCase = z.infer<z.ZodObject<typeof sampleCases>>;

/** Nothing of it is later than `now`. */
export async function insertCase(
  trx: Writer,
  row: CommentRow,
  { held, reports = [], appeal }: SampleCase,
  now: number,
): Promise<void> {
  const of = { comment_id: row.id, post_id: row.post_id };
  if (held) await openCase(trx, row, 'held', row.hidden_at ?? row.created_at);
  for (const [n, { reason, text, minutesAfter }] of reports.entries()) {
    const at = Math.min(now, row.created_at + minutesAfter * minute);
    const case_id = await openCase(trx, row, 'reported', at);
    const id = newId(at);
    await trx
      .insertInto('reports')
      .values({
        ...{ ...of, id, case_id, receipt: `sample-${id}`, reason, text, at },
        ...{ person_id: `sample-reporter-${n}`, source: null, counts: 1, hid_at_once: 0 },
      })
      .execute();
    await trx
      .updateTable('cases')
      .set({ reports: n + 1 })
      .where('id', '=', case_id)
      .execute();
  }
  if (!appeal) return;
  const at = Math.min(now, (row.hidden_at ?? row.created_at) + 90 * minute);
  const case_id = await openCase(trx, row, 'appeal', at);
  await trx
    .insertInto('appeals')
    .values({ ...of, id: newId(at), case_id, text: appeal, at, hidden_by_id: sampleModerator.person_id })
    .execute();
}

export const sampleModerator = { person_id: 'sample-moderator', by: 'The site team' };

/** What a rule or the team did to a hidden comment, as the log tells it. */
export const lineOf = (post: PostRow, row: CommentRow) => ({
  ...(row.held_for === null ? sampleModerator : { person_id: '', by: '' }),
  id: newId(row.hidden_at ?? row.created_at),
  at: row.hidden_at ?? row.created_at,
  post_id: post.id,
  comment_id: row.id,
  action: row.held_for === null ? ('comment-hidden' as const) : ('comment-held' as const),
  reason: row.hidden_reason,
  note: row.hidden_note,
  rule: row.held_for,
});
