import { sql } from 'kysely';
import type { MyChanges, Tried } from '../../contract/changes.ts';
import { limits } from '../../contract/limits.ts';
import type { Viewer } from '../../contract/permissions.ts';
import { lockComment } from '../comments/subject.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { Person } from '../http/viewer.ts';
import { lockPost } from '../posts/store.ts';
import { mustBeAbleToTry, subjectOf } from './must-be-able.ts';

const add = (trx: Writer, commentId: string, by: number) =>
  trx
    .updateTable('comments')
    .set({ trying_count: sql<number>`trying_count + ${sql.lit(by)}` })
    .where('id', '=', commentId)
    .returning('trying_count')
    .executeTakeFirstOrThrow();

/** "I'm trying this too", or no longer. Said twice, it counts once. */
export async function tryChange(
  trx: Writer,
  person: Person,
  commentId: string,
  { isTrying, at }: { isTrying: boolean; at: number },
): Promise<Tried> {
  const { row, post } = await lockComment(trx, commentId);
  mustBeAbleToTry(person, subjectOf(person, row, post), at);
  const before = await trx
    .selectFrom('trying')
    .select('at')
    .where('comment_id', '=', commentId)
    .where('person_id', '=', person.id)
    .executeTakeFirst();
  if ((before !== undefined) === isTrying) return { commentId, isTrying, trying: row.trying_count };
  if (isTrying) {
    await trx
      .insertInto('trying')
      .values({ comment_id: commentId, person_id: person.id, post_id: post.id, at })
      .execute();
  } else
    await trx
      .deleteFrom('trying')
      .where('comment_id', '=', commentId)
      .where('person_id', '=', person.id)
      .execute();
  const { trying_count } = await add(trx, commentId, isTrying ? 1 : -1);
  return { commentId, isTrying, trying: trying_count };
}

/** Counts anew who is trying what in a debate. Needs the post locked. */
export async function recountTrying(trx: Writer, postId: string): Promise<void> {
  const right = sql<number>`(select count(*) from trying where trying.comment_id = comments.id)`;
  await trx
    .updateTable('comments')
    .set({ trying_count: right })
    .where('post_id', '=', postId)
    .where('trying_count', '<>', right)
    .execute();
}

/** The changes one is trying, and one's own, in all debates. */
export async function readMyChanges(db: Reader, viewer: Viewer): Promise<MyChanges> {
  if (viewer.id === null) return { trying: [], own: [] };
  const trying = await db
    .selectFrom('trying')
    .select('comment_id')
    .where('person_id', '=', viewer.id)
    .orderBy('at', 'desc')
    .limit(limits.page.mine)
    .execute();
  const own = await db
    .selectFrom('comments')
    .select('id')
    .where('person_id', '=', viewer.id)
    .where('kind', '=', 'change')
    .where('deleted_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(limits.page.mine)
    .execute();
  return { trying: trying.map(({ comment_id }) => comment_id), own: own.map(({ id }) => id) };
}

/** What a guest is trying becomes the member's, who tries nothing twice, nor what they asked for themselves. */
export async function giveTrying(trx: Writer, guest: string, member: string): Promise<void> {
  const doomed = await trx
    .selectFrom('trying')
    .innerJoin('comments', 'comments.id', 'trying.comment_id')
    .select(['trying.comment_id', 'trying.person_id', 'trying.post_id'])
    .where('trying.person_id', 'in', [guest, member])
    .where(({ eb, or, and, exists, selectFrom }) =>
      or([
        eb('comments.person_id', '=', member),
        and([
          eb('trying.person_id', '=', guest),
          exists(
            selectFrom('trying as other')
              .select('other.comment_id')
              .whereRef('other.comment_id', '=', 'trying.comment_id')
              .where('other.person_id', '=', member),
          ),
        ]),
      ]),
    )
    .execute();
  for (const id of [...new Set(doomed.map(({ post_id }) => post_id))].sort()) await lockPost(trx, { id });
  for (const { comment_id, person_id } of doomed) {
    await trx
      .deleteFrom('trying')
      .where('comment_id', '=', comment_id)
      .where('person_id', '=', person_id)
      .execute();
    await add(trx, comment_id, -1);
  }
  await trx.updateTable('trying').set({ person_id: member }).where('person_id', '=', guest).execute();
  await trx.updateTable('change_notes').set({ person_id: member }).where('person_id', '=', guest).execute();
  await trx.updateTable('change_notes').set({ deleted_by: member }).where('deleted_by', '=', guest).execute();
}
