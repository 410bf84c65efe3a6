import { limits } from '../../contract/limits.ts';
import type { NewSanction } from '../../contract/sanctions.ts';
import type { DialectName, Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { writeLog } from '../moderation/write-log.ts';
import { readAddress } from './comment-addresses.ts';
import { holdAuthor, mustBeAbleTo } from './target.ts';

const hour = 60 * 60 * 1000;
const orNull = (text: string | null) => text?.trim() || null;

type Imposed = NewSanction & { at: number };

/**
 * Mutes or bans whoever wrote a comment. Several can run; each ends by itself. Changes nothing that others see, so the
 * post is not locked. Gives the id: that of its line in the log.
 */
export async function imposeSanction(
  trx: Writer,
  dialect: DialectName,
  person: Person,
  commentId: string,
  { kind, hours, reason, message, note, withAddress, at }: Imposed,
): Promise<{ id: string }> {
  const { row, id: target, target: subject } = await holdAuthor(trx, dialect, person, commentId);
  mustBeAbleTo(person, 'sanction', subject, at);
  // Once a deletion is final, nothing is left that says what this is for.
  if (row.deleted_at !== null && row.body === '')
    refuse('gone', 'This comment has been deleted by its author.');
  const until = at + hours * hour;
  const address = withAddress ? await readAddress(trx, commentId) : null;
  const line = await writeLog(trx, person, at, {
    action: kind === 'ban' ? 'person-banned' : 'person-muted',
    post_id: row.post_id,
    comment_id: commentId,
    reason,
    note: orNull(note),
    until,
    target: row.alias,
  });
  await trx
    .insertInto('sanctions')
    .values({
      id: line.id,
      kind,
      person_id: target,
      address_key: address,
      address_until: address === null ? null : Math.min(until, at + limits.moderation.addressSanctionFor),
      alias: row.alias,
      comment_id: commentId,
      post_id: row.post_id,
      reason,
      note: orNull(note),
      message: orNull(message),
      at,
      until,
      by_id: person.id,
      by: line.by,
      lifted_at: null,
      lifted_by: null,
    })
    .execute();
  return { id: line.id };
}
