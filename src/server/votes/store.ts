import { sql } from 'kysely';
import type { Voted } from '../../contract/comment.ts';
import type { Vote } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import { mustBeAble } from '../comments/must-be-able.ts';
import { lockComment, subjectOf } from '../comments/subject.ts';
import type { Person } from '../http/viewer.ts';
import { readParticipant } from '../people/participants-store.ts';

const added = (vote: Vote, before: Vote | null, now: Vote | null): number =>
  Number(now === vote) - Number(before === vote);

/** Votes, changes a vote, or takes it back (null). The comment's counts change with it. */
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
    .select('vote')
    .where('comment_id', '=', commentId)
    .where('person_id', '=', person.id)
    .executeTakeFirst();

  if (vote === null)
    await trx
      .deleteFrom('votes')
      .where('comment_id', '=', commentId)
      .where('person_id', '=', person.id)
      .execute();
  else {
    const participant = await readParticipant(trx, post.id, person.id);
    const cast = { vote, at, point_of_view: participant?.point_of_view ?? null };
    await trx
      .insertInto('votes')
      .values({ comment_id: commentId, person_id: person.id, post_id: post.id, ...cast })
      .onConflict((on) => on.columns(['comment_id', 'person_id']).doUpdateSet(cast))
      .execute();
  }

  const change = (one: Vote) =>
    sql<number>`${sql.ref(one)} + ${sql.lit(added(one, before?.vote ?? null, vote))}`;
  const votes = await trx
    .updateTable('comments')
    .set({ agree: change('agree'), disagree: change('disagree'), unsure: change('unsure') })
    .where('id', '=', commentId)
    .returning(['agree', 'disagree', 'unsure'])
    .executeTakeFirstOrThrow();
  return { commentId, vote, votes };
}
