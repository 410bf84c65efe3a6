import type { Mine } from '../../contract/comment.ts';
import type { Reader } from '../db/database.ts';

type Correction = Mine['corrections'][number];

/**
 * Kinds of one person's comments that moderators have corrected, the latest of each. Not told: what a moderator has put
 * back, and what its author has changed since.
 */
export async function readCorrections(
  db: Reader,
  postId: string,
  personId: string,
): Promise<Mine['corrections']> {
  const rows = await db
    .selectFrom('comments')
    .innerJoin('moderation_log as line', 'line.comment_id', 'comments.id')
    .select(['comments.id', 'comments.kind', 'line.kind_from', 'line.kind_to', 'line.at'])
    .where('comments.person_id', '=', personId)
    .where('comments.post_id', '=', postId)
    .where('comments.deleted_at', 'is', null)
    .where('line.action', '=', 'kind-corrected')
    .orderBy('line.id')
    .execute();
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  const latest = new Map<string, Correction>();
  for (const { id, kind_from: from, kind_to: to, at } of rows) {
    const before = latest.get(id);
    const isPutBack = before !== undefined && before.to === from && before.from === to;
    if (isPutBack) latest.delete(id);
    else latest.set(id, { commentId: id, from, to, at });
  }
  return [...latest.values()].filter(({ commentId, to }) => kinds.get(commentId) === to);
}
