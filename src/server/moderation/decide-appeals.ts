import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import type { Person } from '../http/viewer.ts';
import { settleCase } from './cases.ts';
import { type LogLine, writeLog } from './write-log.ts';

/**
 * Requests for another look at comments that are shown together. `mine`: those whose comment this moderator hid; somebody
 * else decides about them. The others are granted.
 */
export async function decideAppeals(trx: Writer, person: Person, rows: readonly CommentRow[]) {
  const open = rows.length === 0 ? [] : await openAppeals(trx, rows);
  const isMine = (one: (typeof open)[number]) => one.hidden_by_id === person.id;
  return {
    mine: new Set(open.filter(isMine).map(({ comment_id }) => comment_id)),
    async grant({ by }: LogLine, at: number): Promise<void> {
      for (const one of open.filter((asked) => !isMine(asked))) {
        const { comment_id, post_id } = one;
        const line = await writeLog(trx, person, at, { action: 'appeal-granted', post_id, comment_id });
        const outcome = { decision: 'show', byId: person.id, by, logId: line.id, at } as const;
        await settleCase(trx, comment_id, outcome);
      }
    },
  };
}

const openAppeals = (trx: Writer, rows: readonly CommentRow[]) =>
  trx
    .selectFrom('appeals')
    .innerJoin('cases', 'cases.id', 'appeals.case_id')
    .select(['appeals.comment_id', 'appeals.post_id', 'appeals.hidden_by_id'])
    .where(
      'appeals.comment_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('cases.decided_at', 'is', null)
    .execute();
