import type { ChangedComment } from '../../contract/comment.ts';
import { can } from '../../contract/permissions.ts';
import { changedComment } from '../comments/changed.ts';
import { lockComment, subjectOf } from '../comments/subject.ts';
import type { Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { newId } from '../ids.ts';
import { cleanText } from '../text/clean-text.ts';
import { openCase } from './cases.ts';

/** Once for each comment its author can ask for another look. Somebody else than who hid it decides. */
export async function appeal(
  trx: Writer,
  person: Person,
  id: string,
  { text, at }: { text: string; at: number },
): Promise<ChangedComment> {
  const { row, post } = await lockComment(trx, id);
  const asked = await trx.selectFrom('appeals').select('id').where('comment_id', '=', id).executeTakeFirst();
  const subject = { ...subjectOf(person, row, post), isHeld: row.held_for !== null };
  if (!can(person, 'appeal', { ...subject, hasAppealed: asked !== undefined }, at)) {
    if (!subject.mine) refuse('not-allowed', 'Only the person who wrote this comment can do this.');
    if (row.deleted_at !== null) refuse('gone', 'This comment has been deleted.');
    if (row.hidden_at === null) refuse('already-done', 'This comment is not hidden any more.');
    if (subject.isHeld) refuse('already-done', 'A moderator will look at this comment. You need not ask.');
    refuse('already-done', 'You have asked for another look at this comment already.');
  }
  await trx
    .insertInto('appeals')
    .values({
      id: newId(at),
      comment_id: id,
      post_id: post.id,
      case_id: await openCase(trx, row, 'appeal', at),
      text: cleanText(text).trim(),
      at,
      hidden_by_id: row.hidden_by_id,
    })
    .execute();
  return changedComment(trx, person, id);
}
