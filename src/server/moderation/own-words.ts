import { isMine } from '../comments/view.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import type { Person } from '../http/viewer.ts';

/**
 * Of these comments a moderator's own that only somebody else can show: others or a rule hid them, or they wait to be looked
 * at, or did so until their author decided.
 */
export async function ownForOthers(
  trx: Writer,
  person: Person,
  rows: readonly CommentRow[],
): Promise<Set<string>> {
  const own = rows.filter((row) => isMine(person, row));
  if (own.length === 0) return new Set();
  const cases = await trx
    .selectFrom('cases')
    .select('comment_id')
    .where(
      'comment_id',
      'in',
      own.map(({ id }) => id),
    )
    .where((eb) => eb.or([eb('decided_at', 'is', null), eb('decided_by_id', '=', person.id)]))
    .execute();
  return new Set([
    ...own.filter((row) => row.hidden_by_id !== person.id).map(({ id }) => id),
    ...cases.map(({ comment_id }) => comment_id),
  ]);
}
