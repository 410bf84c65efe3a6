import type { ChangedComment, HideComment } from '../../contract/comment.ts';
import { can, isModerator } from '../../contract/permissions.ts';
import type { PostSummary } from '../../contract/post.ts';
import { changedComment } from '../comments/changed.ts';
import { mustBeAble } from '../comments/must-be-able.ts';
import { shown } from '../comments/shown.ts';
import { visibilityChanged } from '../comments/presence.ts';
import { lockComment, subjectOf } from '../comments/subject.ts';
import type { Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { lockPost, readSummary } from '../posts/store.ts';
import { settleCase } from './cases.ts';
import { writeLog } from './write-log.ts';

/** Out of sight for everybody but its author and moderators. Hiding is never deleting. */
export async function hideComment(
  trx: Writer,
  person: Person,
  id: string,
  { reason, note, at }: HideComment & { at: number },
): Promise<ChangedComment> {
  const { row, post } = await lockComment(trx, id);
  mustBeAble(person, 'hide', subjectOf(person, row, post), at);
  const said = { reason, note: note === '' ? null : note };
  const line = await writeLog(trx, person, at, {
    action: 'comment-hidden',
    post_id: post.id,
    comment_id: id,
    ...said,
  });
  const hidden = {
    hidden_at: at,
    hidden_reason: reason,
    hidden_by: line.by,
    hidden_by_id: person.id,
    hidden_note: said.note,
  };
  await settleCase(trx, id, { decision: 'hide', byId: person.id, by: line.by, logId: line.id, at });
  await trx.updateTable('comments').set(hidden).where('id', '=', id).execute();
  const related = await visibilityChanged(trx, { ...row, ...hidden }, -1);
  return changedComment(trx, person, id, related);
}

export async function showComment(
  trx: Writer,
  person: Person,
  id: string,
  at: number,
): Promise<ChangedComment> {
  const { row, post } = await lockComment(trx, id);
  mustBeAble(person, 'show', subjectOf(person, row, post), at);
  const line = await writeLog(trx, person, at, {
    action: 'comment-shown',
    post_id: post.id,
    comment_id: id,
  });
  await settleCase(trx, id, { decision: 'show', byId: person.id, by: line.by, logId: line.id, at });
  await trx.updateTable('comments').set(shown).where('id', '=', id).execute();
  const related = await visibilityChanged(trx, { ...row, ...shown }, 1);
  return changedComment(trx, person, id, related);
}

/** Nobody writes or votes in a closed debate until it is reopened. */
export async function setDebate(
  trx: Writer,
  person: Person,
  slug: string,
  { action, at }: { action: 'close' | 'reopen'; at: number },
): Promise<PostSummary> {
  const post = await lockPost(trx, { slug });
  if (!isModerator(person)) refuse('not-allowed', 'Only moderators can do this.');
  if (!can(person, action, post, at))
    refuse(
      'already-done',
      action === 'close' ? 'This debate is closed already.' : 'This debate is open already.',
    );
  await writeLog(trx, person, at, {
    action: action === 'close' ? 'debate-closed' : 'debate-reopened',
    post_id: post.id,
    comment_id: null,
  });
  await trx
    .updateTable('posts')
    .set({ closed_at: action === 'close' ? at : null })
    .where('id', '=', post.id)
    .execute();
  return readSummary(trx, post.id);
}
