import type { DialectName, Writer } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { writeLog } from '../moderation/write-log.ts';
import { mustBeAbleTo, targetOf } from './target.ts';

export const noSanction = (): never => refuse('not-found', 'There is no such decision about a person.');

/** Ends it before its time, or takes that back. The log tells of both. */
export async function setLifted(
  trx: Writer,
  dialect: DialectName,
  person: Person,
  id: string,
  { isLifted, at }: { isLifted: boolean; at: number },
): Promise<{ id: string }> {
  const row = await trx
    .selectFrom('sanctions')
    .selectAll()
    .where('id', '=', id)
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  // Whoever may not know what there is must not find out by asking.
  mustBeAbleTo(person, 'lift-sanction', await targetOf(trx, person, row?.person_id ?? ''), at);
  if (row === undefined) return noSanction();
  mustBePossible(row, isLifted, at);
  const line = await writeLog(trx, person, at, {
    action: isLifted ? 'sanction-lifted' : row.kind === 'ban' ? 'person-banned' : 'person-muted',
    post_id: row.post_id,
    comment_id: row.comment_id,
    until: row.until,
    target: row.alias,
    ...(isLifted ? {} : { reason: row.reason }),
  });
  await trx
    .updateTable('sanctions')
    .set({ lifted_at: isLifted ? at : null, lifted_by: isLifted ? line.by : null })
    .where('id', '=', id)
    .execute();
  return { id };
}

function mustBePossible(row: Schema['sanctions'], isLifted: boolean, at: number): void {
  if (isLifted && row.lifted_at !== null)
    refuse('already-done', 'Another moderator has lifted this already.');
  if (!isLifted && row.lifted_at === null) refuse('already-done', 'This has not been lifted.');
  if (row.until <= at) refuse('too-late', 'This has ended by itself.');
}
