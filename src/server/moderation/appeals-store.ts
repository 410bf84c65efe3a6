import type { Mine } from '../../contract/comment.ts';
import type { Appeal } from '../../contract/moderated.ts';
import type { Decision } from '../../contract/vocabulary.ts';
import type { Reader } from '../db/database.ts';

const outcomeOf = (decision: Decision | null) =>
  decision === null ? null : decision === 'show' ? ('granted' as const) : ('refused' as const);

const appeals = (db: Reader) =>
  db
    .selectFrom('appeals')
    .innerJoin('cases', 'cases.id', 'appeals.case_id')
    .select(['appeals.comment_id', 'appeals.text', 'appeals.at', 'cases.decision', 'cases.decided_at']);

/** The requests for another look at these comments. For their authors and for moderators. */
export async function readAppeals(db: Reader, comments: readonly string[]): Promise<Map<string, Appeal>> {
  if (comments.length === 0) return new Map();
  const rows = await appeals(db).where('appeals.comment_id', 'in', comments).execute();
  return new Map(
    rows.map(({ comment_id, at, text, decision }) => [
      comment_id,
      { at, text, outcome: outcomeOf(decision) },
    ]),
  );
}

/** One person's own, in one debate. */
export async function readOwnAppeals(db: Reader, postId: string, personId: string): Promise<Mine['appeals']> {
  const rows = await appeals(db)
    .innerJoin('comments', 'comments.id', 'appeals.comment_id')
    .where('comments.person_id', '=', personId)
    .where('comments.post_id', '=', postId)
    .where('comments.deleted_at', 'is', null)
    .orderBy('appeals.id', 'desc')
    .execute();
  return rows.map(({ comment_id, at, decided_at, decision }) => ({
    commentId: comment_id,
    at: decided_at ?? at,
    outcome: outcomeOf(decision),
  }));
}
