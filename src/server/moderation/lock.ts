/**
 * A locked branch takes no more replies. `locked_id` names the comment at whose lock one stands: the nearest at or above
 * it that was locked. Only what is not locked can be locked, so a lock inside another one is always the older one.
 */
import { sql } from 'kysely';
import type { ChangedComment } from '../../contract/comment.ts';
import { can } from '../../contract/permissions.ts';
import { changedComment } from '../comments/changed.ts';
import { lockComment } from '../comments/subject.ts';
import type { Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { mustBeModerating } from './decide.ts';
import { writeLog } from './write-log.ts';

export async function lockBranch(
  trx: Writer,
  person: Person,
  id: string,
  at: number,
): Promise<ChangedComment> {
  mustBeModerating(person, at);
  const { row, post } = await lockComment(trx, id);
  if (!can(person, 'lock', { isLocked: row.locked_id !== null }, at))
    refuse('already-done', 'This branch is locked already.');
  // Where it meets a branch that is locked by itself it goes no further: that one stays as it is.
  await sql`
    with recursive branch (id) as (
      select id from comments where id = ${id}
      union all
      select reply.id from branch join comments as reply on reply.parent_id = branch.id
      where reply.locked_id is null
    )
    update comments set locked_id = ${id} where id in (select id from branch)`.execute(trx);
  await writeLog(trx, person, at, { action: 'branch-locked', post_id: post.id, comment_id: id });
  return changedComment(trx, person, id);
}

export async function unlockBranch(
  trx: Writer,
  person: Person,
  id: string,
  at: number,
): Promise<ChangedComment> {
  mustBeModerating(person, at);
  const { row, post } = await lockComment(trx, id);
  if (!can(person, 'unlock', { isLockedHere: row.locked_id === id }, at))
    refuse(
      'already-done',
      row.locked_id === null
        ? 'This branch is not locked.'
        : 'A branch above this comment is locked. Unlock that one.',
    );
  const above = row.parent_id === null ? null : await lockAbove(trx, row.parent_id);
  await trx.updateTable('comments').set({ locked_id: above }).where('locked_id', '=', id).execute();
  await writeLog(trx, person, at, { action: 'branch-unlocked', post_id: post.id, comment_id: id });
  return changedComment(trx, person, id);
}

const lockAbove = async (trx: Writer, parentId: string): Promise<string | null> => {
  const parent = await trx
    .selectFrom('comments')
    .select('locked_id')
    .where('id', '=', parentId)
    .executeTakeFirstOrThrow();
  return parent.locked_id;
};
