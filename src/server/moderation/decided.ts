/** What was decided before, for whoever decides second. */
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { reasonWords } from './words.ts';

async function nameOf(trx: Writer, id: string, otherwise: string): Promise<string> {
  const user = await trx.selectFrom('user').select(['name', 'email']).where('id', '=', id).executeTakeFirst();
  return user?.name || user?.email || otherwise;
}

/** It is hidden, and nobody has asked for another look. */
export async function refuseHidden(trx: Writer, person: Person, row: CommentRow): Promise<never> {
  if (row.hidden_by_id === null || row.hidden_by_id === person.id)
    return refuse('already-done', 'This comment is hidden already.');
  const by = await nameOf(trx, row.hidden_by_id, row.hidden_by ?? 'Another moderator');
  return refuse('decided-already', `${by} hid this: ${reasonWords[row.hidden_reason ?? 'other']}.`);
}

/** It is visible, and nobody asks for it to be looked at. */
export async function refuseShown(trx: Writer, person: Person, row: CommentRow): Promise<never> {
  const last = await trx
    .selectFrom('cases')
    .select(['decided_by_id', 'decided_by', 'decision'])
    .where('comment_id', '=', row.id)
    .where('decided_at', 'is not', null)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.decision !== 'show' || last.decided_by_id === null || last.decided_by_id === person.id)
    return refuse('already-done', 'This comment is shown already.');
  const by = await nameOf(trx, last.decided_by_id, last.decided_by ?? 'Another moderator');
  return refuse('decided-already', `${by} looked at this and left it in sight.`);
}
