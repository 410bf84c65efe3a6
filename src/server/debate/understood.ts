/** "Have I understood you?": a differing reply begins by saying back the other view, and its author can confirm it. */
import { can } from '../../contract/permissions.ts';
import type { Kind } from '../../contract/vocabulary.ts';
import { whyNotNow } from '../comments/must-be-able.ts';
import { lockComment, readRow, subjectOf } from '../comments/subject.ts';
import { isMine } from '../comments/view.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { cleanText } from '../text/clean-text.ts';

export const notSaidBack = { said_back: null, said_back_confirmed_at: null };

const saysSomething = /[\p{L}\p{N}]/u;

/** The other view in one line, as it is stored. Refuses it where there is none to say back. */
export function saidBackLine(
  person: Person,
  parent: CommentRow | null,
  { kind, saidBack }: { kind: Kind | null; saidBack: string },
): string {
  const refuseLine = (detail: string) => refuse('invalid', detail, { fields: { saidBack: detail } });
  if (kind !== 'differ' || parent === null || isMine(person, parent))
    return refuseLine('You can say back a view where you answer somebody and see it differently.');
  const line = cleanText(saidBack).replace(/\s+/g, ' ').trim();
  return saysSomething.test(line) ? line : refuseLine('Write what you understood, or leave this out.');
}

/** "Yes, that is what I meant", or no longer. */
export async function confirmUnderstood(
  trx: Writer,
  person: Person,
  id: string,
  { isConfirmed, at }: { isConfirmed: boolean; at: number },
): Promise<void> {
  const { row, post } = await lockComment(trx, id);
  const answersMine = row.parent_id !== null && isMine(person, await readRow(trx, row.parent_id));
  const subject = { ...subjectOf(person, row, post), answersMine };
  if (!can(person, 'confirm-understood', subject, at)) {
    if (!answersMine) refuse('not-allowed', 'Only the person whose view was said back can do this.');
    whyNotNow(person, subject, at);
  }
  if (row.said_back === null || row.kind !== 'differ')
    refuse('invalid', 'This comment does not say back what somebody said.');
  await trx
    .updateTable('comments')
    .set({ said_back_confirmed_at: isConfirmed ? (row.said_back_confirmed_at ?? at) : null })
    .where('id', '=', id)
    .execute();
}
