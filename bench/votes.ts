import { pointsOfViewAtFirst } from '../src/contract/vocabulary.ts';
import { recount } from '../src/server/comments/recount.ts';
import type { Database, Writer } from '../src/server/db/database.ts';
import type { CommentRow, VoteRow } from '../src/server/db/schema.ts';
import { lockPost } from '../src/server/posts/store.ts';
import { recountVotes } from '../src/server/votes/recount-votes.ts';
import { numbersFrom } from './threads.ts';

const votes = 50_000;
/** Comments that have been voted on, at most. */
const most = 2500;
const batch = 1000;

function batches<T>(list: readonly T[]): T[][] {
  const all: T[][] = [];
  for (let at = 0; at < list.length; at += batch) all.push(list.slice(at, at + batch));
  return all;
}

type Place = Pick<CommentRow, 'id' | 'parent_id'>;

/** Kinds so that every view has more than a page, whatever the size: the sides at the top, the others below. */
async function giveKinds(trx: Writer, comments: readonly Place[]): Promise<void> {
  const top = comments.filter((one) => one.parent_id === null);
  const below = comments.filter((one) => one.parent_id !== null);
  const every = (list: readonly Place[], nth: number, from: number) =>
    list.filter((_, index) => index % nth === from).map(({ id }) => id);
  const kinds = {
    agree: every(top, 2, 0),
    differ: every(top, 2, 1),
    question: every(below, 2, 0),
    change: every(below, 2, 1),
  } as const;
  for (const [kind, ids] of Object.entries(kinds))
    for (const part of batches(ids))
      await trx
        .updateTable('comments')
        .set({ kind: kind as keyof typeof kinds, change_state: kind === 'change' ? 'idea' : null })
        .where('id', 'in', part)
        .execute();
}

/** As many votes on each of them, mostly agreeing, a point of view after the other. */
function votesOn(post_id: string, comments: readonly Place[]): VoteRow[] {
  const voted = comments.slice(0, most);
  const random = numbersFrom(votes);
  return Array.from({ length: votes }, (_, index): VoteRow => {
    const nth = Math.floor(index / voted.length);
    const dice = random();
    return {
      comment_id: voted[index % voted.length]?.id ?? '',
      person_id: `voter-${nth}`,
      post_id,
      vote: dice < 0.7 ? 'agree' : dice < 0.9 ? 'disagree' : 'unsure',
      point_of_view: pointsOfViewAtFirst[nth % pointsOfViewAtFirst.length] ?? null,
      at: 0,
    };
  });
}

/** Gives a post that is filled already 50,000 votes, and something to show in each view. */
export async function fillVotes(db: Database, slug: string): Promise<void> {
  await db.write(async (trx) => {
    const { id } = await lockPost(trx, { slug });
    const comments = await trx
      .selectFrom('comments')
      .select(['id', 'parent_id'])
      .where('post_id', '=', id)
      .orderBy('id')
      .execute();
    await giveKinds(trx, comments);
    for (const part of batches(votesOn(id, comments))) await trx.insertInto('votes').values(part).execute();
    await recountVotes(trx, id);
    await recount(trx, id);
  });
}
