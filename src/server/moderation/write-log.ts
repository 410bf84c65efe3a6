import type { ChangeState, HideReason } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import type { Person } from '../http/viewer.ts';
import { newId } from '../ids.ts';

type Done = Pick<Schema['moderation_log'], 'action' | 'post_id' | 'comment_id'> &
  Partial<{ reason: HideReason | null; note: string | null; change_state: ChangeState }>;

/** A line of the log, in the transaction of what it tells. Gives the moderator as the log names them. */
export async function writeLog(trx: Writer, person: Person, at: number, done: Done): Promise<string> {
  const user = await trx
    .selectFrom('user')
    .select(['name', 'email'])
    .where('id', '=', person.id)
    .executeTakeFirst();
  const by = user?.email || user?.name || person.id;
  await trx
    .insertInto('moderation_log')
    .values({ id: newId(at), at, person_id: person.id, by, reason: null, note: null, ...done })
    .execute();
  return by;
}
