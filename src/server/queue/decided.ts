import { limits } from '../../contract/limits.ts';
import type { DecidedCase } from '../../contract/queue.ts';
import type { Reader } from '../db/database.ts';
import type { Person } from '../http/viewer.ts';
import { byId } from './by-id.ts';
import { readNames } from './names.ts';

/** The newest decisions of everybody, so that a screen can say who has decided what it no longer shows. */
export async function readDecided(db: Reader, person: Person, at: number): Promise<DecidedCase[]> {
  const rows = await db
    .selectFrom('cases')
    .select([
      'id',
      'comment_id',
      'post_id',
      'decision',
      'decided_by',
      'decided_by_id',
      'decided_at',
      'log_id',
      'was',
    ])
    .where('decided_at', 'is not', null)
    .orderBy('decided_at', 'desc')
    .limit(limits.moderation.cases)
    .execute();
  if (rows.length === 0) return [];
  const [lines, posts, names] = await Promise.all([
    db
      .selectFrom('moderation_log')
      .select(['id', 'reason'])
      .where(
        'id',
        'in',
        rows.map((row) => row.log_id ?? ''),
      )
      .execute(),
    db
      .selectFrom('posts')
      .select(['id', 'slug', 'title'])
      .where('id', 'in', [...new Set(rows.map((row) => row.post_id))])
      .execute(),
    readNames(
      db,
      rows.map((row) => row.decided_by_id),
    ),
  ]);
  const [lineOf, postOf] = [byId(lines), byId(posts)];
  return rows.flatMap((row) => {
    const post = postOf.get(row.post_id);
    const decidedAt = row.decided_at ?? 0;
    if (!post) return [];
    return {
      id: row.id,
      decision: row.decision,
      reason: lineOf.get(row.log_id ?? '')?.reason ?? null,
      by: (names.get(row.decided_by_id ?? '') ?? row.decided_by) || null,
      isMe: row.decided_by_id === person.id,
      at: decidedAt,
      canUndo:
        row.decided_by_id === person.id && row.was !== null && at < decidedAt + limits.moderation.undoFor,
      post: { slug: post.slug, title: post.title },
      commentId: row.comment_id,
    };
  });
}
