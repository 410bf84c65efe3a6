import type { ChangeState, HoldRule, Kind } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import type { Person } from '../http/viewer.ts';
import { newId } from '../ids.ts';

type Done = Pick<Schema['moderation_log'], 'action' | 'post_id' | 'comment_id'> &
  Partial<Pick<Schema['moderation_log'], 'reason' | 'note'>> &
  Partial<{
    change_state: ChangeState;
    rule: HoldRule;
    comments: number;
    kind_from: Kind | null;
    kind_to: Kind | null;
    until: number;
    target: string;
  }>;

/** `by`: the moderator as the log names them; '' for a rule. */
export type LogLine = { id: string; by: string };

/** A line of the log, in the transaction of what it tells. */
export const writeLog = async (trx: Writer, person: Person, at: number, done: Done): Promise<LogLine> =>
  insertLine(trx, { person_id: person.id, by: await nameInLog(trx, person), at }, done);

/** As the logs name somebody. */
export async function nameInLog(trx: Writer, person: Person): Promise<string> {
  const user = await trx
    .selectFrom('user')
    .select(['name', 'email'])
    .where('id', '=', person.id)
    .executeTakeFirst();
  return user?.email || user?.name || person.id;
}

/** The same for what an automatic rule did, or an author whom the log does not name. */
export const writeRuleLog = (trx: Writer, at: number, done: Done): Promise<LogLine> =>
  insertLine(trx, { person_id: '', by: '', at }, done);

async function insertLine(
  trx: Writer,
  who: { person_id: string; by: string; at: number },
  done: Done,
): Promise<LogLine> {
  const id = newId(who.at);
  await trx
    .insertInto('moderation_log')
    .values({ id, ...who, reason: null, note: null, ...done })
    .execute();
  return { id, by: who.by };
}
