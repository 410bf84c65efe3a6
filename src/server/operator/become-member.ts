import { giveTrying } from '../changes/trying.ts';
import type { Writer } from '../db/database.ts';
import { carrySanctions } from '../sanctions/carry.ts';
import { giveReports } from '../reports/give-reports.ts';
import { giveEarlyVotes } from '../votes/early-votes.ts';
import { rescoreComments } from '../votes/scores.ts';
import { tally } from '../votes/tallies.ts';

/**
 * Gives a guest's comments, votes, names and unfinished requests to the member they turned out to be. Nobody has two
 * votes on a comment afterwards, nor one on their own: the guest's is taken back, and counted back. `keyIn` gives the
 * member's author key in a debate.
 */
export async function becomeMember(
  trx: Writer,
  guest: string,
  member: string,
  keyIn: (postId: string) => string,
): Promise<void> {
  await keepOneKey(trx, guest, member, keyIn);
  await trx.updateTable('comments').set({ person_id: member }).where('person_id', '=', guest).execute();
  await carrySanctions(trx, guest, member);
  await takeBackVotes(trx, guest, member);
  await trx.updateTable('votes').set({ person_id: member }).where('person_id', '=', guest).execute();
  await giveTrying(trx, guest, member);
  await giveReports(trx, guest, member);
  await mergeParticipants(trx, guest, member);
  await giveOnePointOfView(trx, member);
  // A request that is sent again after signing in is still the same request.
  await trx
    .updateTable('idempotency_keys')
    .set({ viewer_id: member })
    .where('viewer_id', '=', guest)
    .where('key', 'not in', (keys) =>
      keys.selectFrom('idempotency_keys').select('key').where('viewer_id', '=', member),
    )
    .execute();
}

/**
 * So that what they write next in a debate is seen to be by the same author. Where both wrote, the keys stay as they
 * are: one key would tell everybody that two names are one person.
 */
async function keepOneKey(
  trx: Writer,
  guest: string,
  member: string,
  keyIn: (postId: string) => string,
): Promise<void> {
  const posts = await trx
    .selectFrom('comments')
    .select('post_id')
    .distinct()
    .where('person_id', '=', guest)
    .where('post_id', 'not in', (own) =>
      own.selectFrom('comments').select('post_id').where('person_id', '=', member),
    )
    .execute();
  for (const { post_id } of posts) {
    await trx
      .updateTable('comments')
      .set({ author_key: keyIn(post_id) })
      .where('person_id', '=', guest)
      .where('post_id', '=', post_id)
      // Erased: it has no author any more.
      .where('author_key', '<>', '')
      .execute();
    await bumpRevision(trx, post_id);
  }
}

async function bumpRevision(trx: Writer, post: string): Promise<void> {
  await trx
    .updateTable('posts')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', post)
    .execute();
}

async function takeBackVotes(trx: Writer, guest: string, member: string): Promise<void> {
  // In one order, as everybody who locks more than one post.
  const posts = new Set((await doomedVotes(trx, guest, member)).map((vote) => vote.post_id));
  for (const post of [...posts].toSorted()) await bumpRevision(trx, post);
  const doomed = (await doomedVotes(trx, guest, member)).filter((vote) => posts.has(vote.post_id));
  for (const { comment_id, person_id, vote, point_of_view } of doomed) {
    await trx
      .deleteFrom('votes')
      .where('comment_id', '=', comment_id)
      .where('person_id', '=', person_id)
      .execute();
    await tally(trx, comment_id, { vote, point_of_view }, null);
    await trx
      .updateTable('comments')
      .set((eb) => ({ [vote]: eb(vote, '-', 1) }))
      .where('id', '=', comment_id)
      .execute();
  }
  for (const post of posts) {
    const here = doomed.filter((vote) => vote.post_id === post).map((vote) => vote.comment_id);
    await rescoreComments(trx, post, here);
  }
}

/** The member's votes on the guest's comments, the guest's on the member's, and where both voted the guest's. */
const doomedVotes = (trx: Writer, guest: string, member: string) =>
  trx
    .selectFrom('votes')
    .innerJoin('comments', 'comments.id', 'votes.comment_id')
    .select(['votes.comment_id', 'votes.person_id', 'votes.post_id', 'votes.vote', 'votes.point_of_view'])
    .where('votes.person_id', 'in', [guest, member])
    .where(({ eb, or, and, exists, selectFrom }) =>
      or([
        eb('comments.person_id', '=', member),
        and([
          eb('votes.person_id', '=', guest),
          exists(
            selectFrom('votes as other')
              .select('other.comment_id')
              .whereRef('other.comment_id', '=', 'votes.comment_id')
              .where('other.person_id', '=', member),
          ),
        ]),
      ]),
    )
    .execute();

/** Votes that one of them cast without a point of view have the one the other gave. */
async function giveOnePointOfView(trx: Writer, member: string): Promise<void> {
  const early = await trx
    .selectFrom('participants')
    .select(['post_id', 'point_of_view'])
    .where('person_id', '=', member)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('votes')
          .select('votes.comment_id')
          .where('votes.person_id', '=', member)
          .whereRef('votes.post_id', '=', 'participants.post_id')
          .where('votes.point_of_view', 'is', null),
      ),
    )
    .orderBy('post_id')
    .execute();
  for (const { post_id, point_of_view } of early) {
    if (point_of_view === null) continue;
    await bumpRevision(trx, post_id);
    await giveEarlyVotes(trx, post_id, member, point_of_view);
  }
}

/** In a debate where both took part, what the member said of themselves goes first. */
async function mergeParticipants(trx: Writer, guest: string, member: string): Promise<void> {
  await trx
    .updateTable('participants')
    .set({ person_id: member })
    .where('person_id', '=', guest)
    .where('post_id', 'not in', (posts) =>
      posts.selectFrom('participants').select('post_id').where('person_id', '=', member),
    )
    .execute();
  const both = await trx.selectFrom('participants').selectAll().where('person_id', '=', guest).execute();
  await trx.deleteFrom('participants').where('person_id', '=', guest).execute();
  for (const { post_id, alias, alias_skeleton, point_of_view, shows_counts } of both) {
    const row = () =>
      trx.updateTable('participants').where('post_id', '=', post_id).where('person_id', '=', member);
    await row().set({ point_of_view }).where('point_of_view', 'is', null).execute();
    await row().set({ alias, alias_skeleton }).where('alias', 'is', null).execute();
    if (shows_counts === 1) await row().set({ shows_counts }).execute();
  }
}
