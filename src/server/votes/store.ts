import { sql } from 'kysely';
import type { Voted } from '../../contract/comment.ts';
import type { PointOfView, Vote } from '../../contract/vocabulary.ts';
import { mustBeAble } from '../comments/must-be-able.ts';
import { lockComment, subjectOf } from '../comments/subject.ts';
import type { Writer } from '../db/database.ts';
import { countStanding } from '../debate/standing.ts';
import type { Person } from '../http/viewer.ts';
import { readParticipant } from '../people/participants-store.ts';
import { scoresOf } from './scores.ts';
import { tally } from './tallies.ts';
import { holdsCountsBack } from './vote-first-store.ts';

type Cast = { vote: Vote; point_of_view: PointOfView | null };

const added = (vote: Vote, before: Cast | undefined, now: Cast | null): number =>
  Number(now?.vote === vote) - Number(before?.vote === vote);

/** Votes, changes a vote, or takes it back (null). Everything that is made of votes changes with it. */
export async function castVote(
  trx: Writer,
  person: Person,
  commentId: string,
  { vote, at }: { vote: Vote | null; at: number },
): Promise<Voted> {
  const { row, post } = await lockComment(trx, commentId);
  mustBeAble(person, 'vote', subjectOf(person, row, post), at);
  const before = await trx
    .selectFrom('votes')
    .select(['vote', 'point_of_view'])
    .where('comment_id', '=', commentId)
    .where('person_id', '=', person.id)
    .executeTakeFirst();
  const now = vote === null ? null : await cast(trx, person, { vote, at, commentId, postId: post.id });
  if (now === null)
    await trx
      .deleteFrom('votes')
      .where('comment_id', '=', commentId)
      .where('person_id', '=', person.id)
      .execute();

  await tally(trx, commentId, before ?? null, now);
  const change = (one: Vote) => sql<number>`${sql.ref(one)} + ${sql.lit(added(one, before, now))}`;
  const scores = (await scoresOf(trx, [commentId]))(commentId);
  const votes = await trx
    .updateTable('comments')
    .set({ agree: change('agree'), disagree: change('disagree'), unsure: change('unsure'), ...scores })
    .where('id', '=', commentId)
    .returning(['agree', 'disagree', 'unsure'])
    .executeTakeFirstOrThrow();
  await countStanding(trx, post.id, row, { ...row, ...scores });
  // Who votes for nothing has not voted: it would be a way around voting first.
  const isHeldBack = vote === null && (await holdsCountsBack(trx, post.id, person.id));
  return { commentId, vote, votes: isHeldBack ? null : votes };
}

async function cast(
  trx: Writer,
  person: Person,
  { vote, at, commentId, postId }: { vote: Vote; at: number; commentId: string; postId: string },
): Promise<Cast> {
  const participant = await readParticipant(trx, postId, person.id);
  const now = { vote, at, point_of_view: participant?.point_of_view ?? null };
  await trx
    .insertInto('votes')
    .values({ comment_id: commentId, person_id: person.id, post_id: postId, ...now })
    .onConflict((on) => on.columns(['comment_id', 'person_id']).doUpdateSet(now))
    .execute();
  return now;
}
