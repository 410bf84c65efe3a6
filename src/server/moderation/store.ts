import type { ChangedComment, HideComment } from '../../contract/comment.ts';
import { can, isModerator } from '../../contract/permissions.ts';
import type { PostSummary } from '../../contract/post.ts';
import type { Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { lockPost, readSummary } from '../posts/store.ts';
import { decideComment } from './decide.ts';
import { writeLog } from './write-log.ts';

/** Out of sight for everybody but its author and moderators. Hiding is never deleting. */
export const hideComment = async (
  trx: Writer,
  person: Person,
  id: string,
  why: HideComment & { at: number },
): Promise<ChangedComment> => (await decideComment(trx, person, id, 'hide', why)).changed;

export const showComment = async (
  trx: Writer,
  person: Person,
  id: string,
  at: number,
): Promise<ChangedComment> => (await decideComment(trx, person, id, 'show', { at })).changed;

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
