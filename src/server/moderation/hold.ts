import type { HoldRule } from '../../contract/vocabulary.ts';
import { visibilityChanged } from '../comments/presence.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { openCase } from './cases.ts';
import { writeRuleLog } from './write-log.ts';

/**
 * A visible comment waits until a moderator has looked at it; needs its post locked. Gives the row as it is now, and the ids
 * of other comments that are something else by it.
 */
export async function holdComment(
  trx: Writer,
  row: CommentRow,
  rule: HoldRule,
  at: number,
): Promise<{ row: CommentRow; related: string[] }> {
  const held = {
    hidden_at: at,
    hidden_reason: null,
    hidden_by: '',
    hidden_by_id: null,
    hidden_note: null,
    held_for: rule,
  };
  await writeRuleLog(trx, at, {
    action: 'comment-held',
    post_id: row.post_id,
    comment_id: row.id,
    rule,
  });
  await trx.updateTable('comments').set(held).where('id', '=', row.id).execute();
  await openCase(trx, row, 'held', at);
  const present = row.reply_count > 0 ? 1 : 0;
  const related = await visibilityChanged(trx, { ...row, ...held }, -1);
  return { row: { ...row, ...held, present }, related };
}
