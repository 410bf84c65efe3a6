import { type SqlBool, sql } from 'kysely';
import type { Database } from '../../src/server/db/database.ts';
import { recount } from '../../src/server/comments/recount.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { recountVotes } from '../../src/server/votes/recount-votes.ts';

const numbersOf = async (db: Database, postId: string) => ({
  post: await db.read.selectFrom('posts').select('comment_count').where('id', '=', postId).execute(),
  heard: await db.read
    .selectFrom('heard')
    .select(['point_of_view', 'comments'])
    .where('post_id', '=', postId)
    .where('comments', '>', 0)
    .orderBy('point_of_view')
    .execute(),
  standings: await db.read
    .selectFrom('standings')
    .select(['view', 'comments'])
    .where('post_id', '=', postId)
    .where('comments', '>', 0)
    .orderBy('view')
    .execute(),
  tallies: await db.read
    .selectFrom('tallies')
    .innerJoin('comments', 'comments.id', 'tallies.comment_id')
    .select(['comment_id', 'tallies.point_of_view', 'tallies.agree', 'tallies.disagree', 'tallies.unsure'])
    .where('comments.post_id', '=', postId)
    .where(sql<SqlBool>`tallies.agree + tallies.disagree + tallies.unsure <> 0`)
    .orderBy('comment_id')
    .orderBy('tallies.point_of_view')
    .execute(),
  branches: await db.read
    .selectFrom('branch_counts')
    .select(['kind', 'branches', 'comments'])
    .where('post_id', '=', postId)
    .where((eb) => eb.or([eb('branches', '<>', 0), eb('comments', '<>', 0)]))
    .orderBy('kind')
    .execute(),
  comments: await db.read
    .selectFrom('comments')
    .select(['id', 'reply_count', 'branch_count', 'present', 'agree', 'disagree', 'unsure'])
    .select(['common', 'agreed_across'])
    .where('post_id', '=', postId)
    .orderBy('id')
    .execute(),
});

const votesOf = async (db: Database, commentId: string) => {
  const votes = await db.read
    .selectFrom('votes')
    .select('vote')
    .where('comment_id', '=', commentId)
    .execute();
  const count = (one: string) => votes.filter(({ vote }) => vote === one).length;
  return { agree: count('agree'), disagree: count('disagree'), unsure: count('unsure') };
};

/** The stored numbers of a debate, and what they should be, computed from nothing. */
export async function bothNumbers(db: Database, postId: string) {
  const stored = await numbersOf(db, postId);
  await db.write(async (trx) => {
    await lockPost(trx, { id: postId });
    await recountVotes(trx, postId);
    await recount(trx, postId);
  });
  const right = await numbersOf(db, postId);
  const comments = await Promise.all(
    right.comments.map(async (comment) => ({ ...comment, ...(await votesOf(db, comment.id)) })),
  );
  return { stored, right: { ...right, comments } };
}
