import { giveTrying } from '../changes/trying.ts';
import type { Writer } from '../db/database.ts';

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
  await takeBackVotes(trx, guest, member);
  await trx.updateTable('votes').set({ person_id: member }).where('person_id', '=', guest).execute();
  await mergeParticipants(trx, guest, member);
  // A request that is sent again after signing in is still the same request.
  await trx
  await giveTrying(trx, guest, member);
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
  const doomed = await trx
    .selectFrom('votes')
    .innerJoin('comments', 'comments.id', 'votes.comment_id')
    .select(['votes.comment_id', 'votes.person_id', 'votes.post_id', 'votes.vote'])
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
  for (const { comment_id, person_id, vote } of doomed) {
    await trx
      .deleteFrom('votes')
      .where('comment_id', '=', comment_id)
      .where('person_id', '=', person_id)
      .execute();
    await trx
      .updateTable('comments')
      .set((eb) => ({ [vote]: eb(vote, '-', 1) }))
      .where('id', '=', comment_id)
      .execute();
  }
  for (const post of new Set(doomed.map((vote) => vote.post_id))) await bumpRevision(trx, post);
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
  for (const { post_id, alias, alias_skeleton, point_of_view } of both) {
    const row = () =>
      trx.updateTable('participants').where('post_id', '=', post_id).where('person_id', '=', member);
    await row().set({ point_of_view }).where('point_of_view', 'is', null).execute();
    await row().set({ alias, alias_skeleton }).where('alias', 'is', null).execute();
  }
}
