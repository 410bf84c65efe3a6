import { visibilityChanged } from '../comments/presence.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import type { ModerationTables } from '../db/schema-moderation.ts';
import { writeRuleLog } from '../moderation/write-log.ts';
import { mayHideAtOnce } from '../reports/source.ts';
import { type Contact, tellContact } from './contact.ts';
import { writeSafeguardingLine } from './log.ts';

type Report = ModerationTables['reports'];
type Told = { source: string; at: number; contact: Contact | null };

/**
 * Somebody may be at risk: the comment is out of sight until a moderator has looked, unless one has looked at it before,
 * or too many went like this from one place. Needs the post locked. Gives the ids of comments that are something else
 * by it; null: it was not hidden now.
 */
export async function answerAtRisk(
  trx: Writer,
  row: CommentRow,
  report: Report,
  { source, at, contact }: Told,
): Promise<string[] | null> {
  await writeSafeguardingLine(trx, at, { action: 'reported', about: report, who: null });
  if (contact !== null) {
    await tellContact(trx, contact, at);
    await writeSafeguardingLine(trx, at, { action: 'contact-told', about: report, who: null });
  }
  const canHide = row.hidden_at === null && row.at_risk_immune === 0;
  return canHide && (await mayHideAtOnce(trx, source, at))
    ? hideAtOnce(trx, row, report, { source, at })
    : null;
}

async function hideAtOnce(
  trx: Writer,
  row: CommentRow,
  report: Report,
  { source, at }: Pick<Told, 'source' | 'at'>,
): Promise<string[]> {
  const held = {
    hidden_at: at,
    hidden_reason: null,
    hidden_by: null,
    hidden_by_id: null,
    hidden_note: null,
    hidden_with: null,
    held_for: 'at-risk' as const,
  };
  await trx.updateTable('comments').set(held).where('id', '=', row.id).execute();
  // Of whoever reports again from elsewhere: the hide is counted where it came from, and when.
  await trx.updateTable('reports').set({ hid_at_once: 1, source, at }).where('id', '=', report.id).execute();
  await writeSafeguardingLine(trx, at, { action: 'hidden-at-once', about: report, who: null });
  // The log that every moderator reads tells that a rule did it, and nothing of the report.
  await writeRuleLog(trx, at, {
    action: 'comment-held',
    post_id: row.post_id,
    comment_id: row.id,
    rule: 'at-risk',
  });
  return visibilityChanged(trx, { ...row, ...held }, -1);
}
