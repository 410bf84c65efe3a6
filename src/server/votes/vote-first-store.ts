import type { Counts, ShownCounts, VoteFirst } from '../../contract/votes.ts';
import { can, type Viewer } from '../../contract/permissions.ts';
import { mustNotBeBanned } from '../sanctions/must-be-free.ts';
import type { Reader, Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { lockPost, readHead } from '../posts/store.ts';
import { readList, readTallies } from './scores.ts';
import { countsOf } from './view.ts';

/** Counts of votes only for who has voted, or asked for them; or for everybody again. */
export async function setVoteFirst(
  trx: Writer,
  person: Person,
  slug: string,
  { voteFirst, at }: VoteFirst & { at: number },
): Promise<VoteFirst> {
  const { id } = await lockPost(trx, { slug });
  if (!can(person, 'set-vote-first', null, at)) refuse('not-allowed', 'Only moderators can do this.');
  await trx
    .updateTable('posts')
    .set({ vote_first: voteFirst ? 1 : 0 })
    .where('id', '=', id)
    .execute();
  return { voteFirst };
}

/** "Just show me": all counts of this debate, or only those of what one has voted on. Changes nobody else's answer. */
export async function setShownCounts(
  trx: Writer,
  person: Person,
  slug: string,
  { shown, at }: ShownCounts & { at: number },
): Promise<ShownCounts> {
  const { id } = await readHead(trx, slug);
  mustNotBeBanned(person, at);
  const shows_counts = shown ? 1 : 0;
  await trx
    .insertInto('participants')
    .values({
      post_id: id,
      person_id: person.id,
      alias: null,
      alias_skeleton: null,
      point_of_view: null,
      shows_counts,
    })
    .onConflict((on) => on.columns(['post_id', 'person_id']).doUpdateSet({ shows_counts }))
    .execute();
  return { shown };
}

/** Of those asked for, the visible comments of this debate whose counts this viewer may see. */
export async function readCounts(
  db: Reader,
  viewer: Viewer,
  slug: string,
  ids: readonly string[],
): Promise<Counts> {
  const post = await readHead(db, slug);
  const may = await mayCount(db, viewer, post, ids);
  if (may.length === 0) return { counts: {} };
  const rows = await db
    .selectFrom('comments')
    .select(['id', 'agree', 'disagree', 'unsure', 'agreed_across'])
    .where('id', 'in', may)
    .where('post_id', '=', post.id)
    .where('hidden_at', 'is', null)
    .where('deleted_at', 'is', null)
    .execute();
  const tallies = await readTallies(
    db,
    rows.map(({ id }) => id),
  );
  return countsOf(rows, await readList(db), tallies);
}

async function mayCount(
  db: Reader,
  viewer: Viewer,
  post: { id: string; voteFirst: boolean },
  ids: readonly string[],
): Promise<readonly string[]> {
  if (!post.voteFirst) return ids;
  if (viewer.id === null) return [];
  if (!(await holdsCountsBack(db, post.id, viewer.id))) return ids;
  const voted = await db
    .selectFrom('votes')
    .select('comment_id')
    .where('person_id', '=', viewer.id)
    .where('comment_id', 'in', ids)
    .execute();
  return voted.map(({ comment_id }) => comment_id);
}

/** Whether this person would have to vote first: the post wants it, and they have not asked to be shown. */
export async function holdsCountsBack(db: Reader, postId: string, personId: string): Promise<boolean> {
  const held = await db
    .selectFrom('posts')
    .select('id')
    .where('id', '=', postId)
    .where('vote_first', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('participants')
            .select('participants.post_id')
            .whereRef('participants.post_id', '=', 'posts.id')
            .where('person_id', '=', personId)
            .where('shows_counts', '=', 1),
        ),
      ),
    )
    .executeTakeFirst();
  return held !== undefined;
}
