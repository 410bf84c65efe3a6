/**
 * "I have changed my mind": a reply that says so of one's own earlier comment; what changed it is the comment it answers.
 * That one's `minds_changed` and the earlier one's `mind_changed_in_id` are kept in the transaction that changes either.
 * All of it needs the post locked.
 */
import { sql } from 'kysely';
import { limits } from '../../contract/limits.ts';
import { isVisible } from '../comments/visible.ts';
import { isMine } from '../comments/view.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { textOf } from '../text/markdown.ts';

/** Refuses one that says too little of why. */
export function mustSayWhatChangedIt(html: string): void {
  if (textOf(html).length >= limits.changedMind) return;
  const detail = `Say what changed your mind, in ${limits.changedMind} characters or more.`;
  refuse('invalid', detail, { fields: { body: detail } });
}

const refuseMind = (detail: string) => refuse('invalid', detail, { fields: { changedMindAbout: detail } });

/** May this person say so of `earlierId`, in answer to `parent`? */
export async function mustHaveChangedMind(
  trx: Writer,
  person: Person,
  parent: CommentRow | null,
  earlierId: string,
): Promise<void> {
  if (parent === null || isMine(person, parent))
    return refuseMind('Answer the comment of somebody else that changed your mind.');
  const earlier = await trx
    .selectFrom('comments')
    .select(['post_id', 'person_id', 'hidden_at', 'deleted_at'])
    .where('id', '=', earlierId)
    .executeTakeFirst();
  if (
    earlier === undefined ||
    earlier.post_id !== parent.post_id ||
    !isMine(person, earlier) ||
    !isVisible(earlier)
  )
    return refuseMind('Choose a comment of your own in this debate.');
  const [said] = await trx
    .selectFrom('comments')
    .select('id')
    .where('parent_id', '=', parent.id)
    .where('mind_about_id', '=', earlierId)
    .where('hidden_at', 'is', null)
    .where('deleted_at', 'is', null)
    .limit(1)
    .execute();
  if (said !== undefined)
    refuse('already-done', 'You have said already that this comment changed your mind about that.');
}

/** Sets right what follows from a reply that says so, whether it can be seen or not. Gives the ids of the other two. */
export async function mindsMayDiffer(
  trx: Writer,
  { parent_id, mind_about_id }: Pick<CommentRow, 'parent_id' | 'mind_about_id'>,
): Promise<string[]> {
  if (parent_id === null || mind_about_id === null) return [];
  await trx
    .updateTable('comments')
    .set({
      minds_changed: sql<number>`(select count(distinct reply.author_key) from comments as reply
        where reply.parent_id = comments.id and reply.mind_about_id is not null
          and reply.hidden_at is null and reply.deleted_at is null)`,
    })
    .where('id', '=', parent_id)
    .execute();
  await trx
    .updateTable('comments')
    .set({
      mind_changed_in_id: sql<string | null>`(select max(reply.id) from comments as reply
        where reply.mind_about_id = comments.id and reply.hidden_at is null and reply.deleted_at is null)`,
    })
    .where('id', '=', mind_about_id)
    .execute();
  return [parent_id, mind_about_id];
}

/** An earlier view can be seen, or no longer: then nobody learns from a later comment who wrote it. Gives their ids. */
export const earlierViewMayBeGone = (trx: Writer, earlier: CommentRow): Promise<string[]> =>
  earlierViewsMayBeGone(trx, [earlier], !isVisible(earlier));

export async function earlierViewsMayBeGone(
  trx: Writer,
  earlier: readonly CommentRow[],
  isGone: boolean,
): Promise<string[]> {
  const later = await trx
    .updateTable('comments')
    .set({ mind_about_gone: isGone ? 1 : 0 })
    .where(
      'mind_about_id',
      'in',
      earlier.map(({ id }) => id),
    )
    .returning('id')
    .execute();
  return later.map(({ id }) => id);
}
