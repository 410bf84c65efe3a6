import type { ChangedComment } from '../../contract/comment.ts';
import { can } from '../../contract/permissions.ts';
import type { Kind } from '../../contract/vocabulary.ts';
import { changedComment } from '../comments/changed.ts';
import { ofKind, rewrite } from '../comments/rewrite.ts';
import { lockComment, subjectOf } from '../comments/subject.ts';
import type { Writer } from '../db/database.ts';
import { answerColumns } from '../debate/questions.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { mustBeModerating } from './decide.ts';
import { writeLog } from './write-log.ts';

/**
 * A kind that is plainly wrong, put right by a moderator; the author is told. Whom a question was put to and what was said
 * back stay, without being shown, so that it can be put back as it was.
 */
export async function correctKind(
  trx: Writer,
  person: Person,
  id: string,
  { kind, at }: { kind: Kind | null; at: number },
): Promise<ChangedComment> {
  mustBeModerating(person, at);
  const { row, post } = await lockComment(trx, id);
  const subject = subjectOf(person, row, post);
  if (row.deleted_at !== null) refuse('gone', 'This comment has been deleted by its author.');
  if (row.hidden_at !== null) refuse('gone', 'This comment is hidden. Show it first.');
  if (!can(person, 'correct-kind', subject, at))
    refuse('not-allowed', 'This is your own comment. Edit it, or ask another moderator.');
  if (row.kind === kind) refuse('already-done', 'This comment is of this kind already.');
  await rewrite(trx, row, {
    ...(await ofKind(trx, row, kind)),
    ...(kind === 'question' ? null : answerColumns(undefined)),
  });
  await writeLog(trx, person, at, {
    action: 'kind-corrected',
    post_id: post.id,
    comment_id: id,
    kind_from: row.kind,
    kind_to: kind,
  });
  return changedComment(trx, person, id);
}
