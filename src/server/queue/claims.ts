import { limits } from '../../contract/limits.ts';
import type { Claimed } from '../../contract/queue.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { Person } from '../http/viewer.ts';
import { mustBeModerating } from '../moderation/decide.ts';
import { type Case, lockCase, mustBeFree, mustBeOpen } from './lock-case.ts';
import { nameOf } from './names.ts';
import { othersDecide } from './view.ts';

/** Is it for others to decide? */
async function isForOthers(db: Reader, person: Person, { id, comment_id, why }: Case): Promise<boolean> {
  const comment = await db
    .selectFrom('comments')
    .select('person_id')
    .where('id', '=', comment_id)
    .executeTakeFirstOrThrow();
  const appeal =
    why === 'appeal'
      ? await db.selectFrom('appeals').select('hidden_by_id').where('case_id', '=', id).executeTakeFirst()
      : undefined;
  return othersDecide(person, comment, appeal ?? null) !== null;
}

/** The case is this moderator's for a while. Asked again, it is so anew. */
export async function claimCase(
  trx: Writer,
  person: Person,
  id: string,
  at: number,
): Promise<Claimed['claim']> {
  mustBeModerating(person, at);
  const found = await lockCase(trx, id);
  await mustBeOpen(trx, person, found, at);
  // Who only looks does not keep it from those who may decide it.
  if (await isForOthers(trx, person, found)) return null;
  mustBeFree(person, found, at);
  const by = await nameOf(trx, person.id);
  const until = at + limits.moderation.claimFor;
  await trx
    .updateTable('cases')
    .set({ claimed_by_id: person.id, claimed_by: by, claimed_until: until })
    .where('id', '=', id)
    .execute();
  return { by, isMe: true, until };
}

/** Leaves it to others. What is not one's own stays as it is. */
export async function releaseCase(
  trx: Writer,
  person: Person,
  id: string,
  at: number,
): Promise<{ id: string }> {
  mustBeModerating(person, at);
  await lockCase(trx, id);
  await trx
    .updateTable('cases')
    .set({ claimed_by_id: null, claimed_by: null, claimed_until: null })
    .where('id', '=', id)
    .where('claimed_by_id', '=', person.id)
    .execute();
  return { id };
}
