import type { Reader, Writer } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { nameOf } from './names.ts';
import { decidedAlready, takenBy } from './sentences.ts';
import { claimView } from './view.ts';

export type Case = Schema['cases'];

async function readCase(db: Reader, id: string): Promise<Case> {
  const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? refuse('not-found', 'There is no such case.');
}

/**
 * A case to be changed, when nothing in its debate does: its post locked first, as everything else does that changes
 * cases. Nobody sees another post by it, so its revision stays.
 */
export async function lockCase(trx: Writer, id: string): Promise<Case> {
  const { post_id } = await readCase(trx, id);
  await trx
    .updateTable('posts')
    .set((eb) => ({ closed_at: eb.ref('closed_at') }))
    .where('id', '=', post_id)
    .execute();
  return readCase(trx, id);
}

/** Refuses what somebody has decided already, and tells who, what and when. */
export async function mustBeOpen(db: Reader, person: Person, found: Case, now: number): Promise<void> {
  const { decision, decided_at: at, decided_by_id, log_id } = found;
  if (at === null) return;
  if (decision === null || decided_by_id === null)
    return refuse('gone', 'This comment has been deleted by its author.');
  const line = await db
    .selectFrom('moderation_log')
    .select('reason')
    .where('id', '=', log_id ?? '')
    .executeTakeFirst();
  const by =
    decided_by_id === person.id ? 'You' : await nameOf(db, decided_by_id, found.decided_by ?? undefined);
  refuse('decided-already', decidedAlready({ decision, reason: line?.reason ?? null, by, at }, now));
}

/** Refuses while somebody else looks at it; an administrator can take it over. */
export function mustBeFree(person: Person, found: Case, now: number): void {
  const claim = claimView(person, found, now);
  if (claim === null || claim.isMe || person.role === 'administrator') return;
  refuse('case-taken', takenBy(claim.by, claim.until, now));
}
