import { type CaseReason, caseReasons, type Decision } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { newId } from '../ids.ts';

/** 0 is the gravest. */
const gravityOf = (why: CaseReason): number => caseReasons.indexOf(why);

/**
 * A comment waits for a moderator from now on; needs its post locked. A comment has one open case at most: a graver
 * reason takes the place of the one it had. Gives the id of the case.
 */
export async function openCase(
  trx: Writer,
  { id: comment_id, post_id }: Pick<CommentRow, 'id' | 'post_id'>,
  why: CaseReason,
  at: number,
): Promise<string> {
  const gravity = gravityOf(why);
  const open = await trx
    .selectFrom('cases')
    .select(['id', 'gravity'])
    .where('comment_id', '=', comment_id)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
  if (open === undefined) {
    const id = newId(at);
    await trx
      .insertInto('cases')
      .values({ ...undecided, id, comment_id, post_id, why, gravity, opened_at: at, reports: 0 })
      .execute();
    return id;
  }
  if (gravity < open.gravity)
    await trx.updateTable('cases').set({ why, gravity }).where('id', '=', open.id).execute();
  return open.id;
}

const undecided = {
  claimed_by_id: null,
  claimed_by: null,
  claimed_until: null,
  decided_at: null,
  decision: null,
  decided_by_id: null,
  decided_by: null,
  log_id: null,
  was: null,
  became: null,
} as const;

export type Outcome = {
  decision: Decision;
  /** Who decided, and as the log names them. */
  byId: string;
  by: string;
  /** The line of the log. */
  logId: string;
  at: number;
};

/** Nobody needs to look at this comment any more; needs its post locked. Gives the case that was open, if one was. */
export async function settleCase(
  trx: Writer,
  commentId: string,
  { decision, byId, by, logId, at }: Outcome,
): Promise<{ id: string; why: CaseReason } | null> {
  const settled = await trx
    .updateTable('cases')
    .set({ ...unclaimed, decided_at: at, decision, decided_by_id: byId, decided_by: by, log_id: logId })
    .where('comment_id', '=', commentId)
    .where('decided_at', 'is', null)
    .returning(['id', 'why'])
    .executeTakeFirst();
  return settled ?? null;
}

const unclaimed = { claimed_by_id: null, claimed_by: null, claimed_until: null };

/** Takes a decision back: the case is open again, unless another one is. */
export async function reopenCase(trx: Writer, caseId: string): Promise<boolean> {
  const reopened = await trx
    .updateTable('cases')
    .set(undecided)
    .where('id', '=', caseId)
    .where('decided_at', 'is not', null)
    .where('comment_id', 'not in', (open) =>
      open.selectFrom('cases').select('comment_id').where('decided_at', 'is', null),
    )
    .returning('id')
    .executeTakeFirst();
  return reopened !== undefined;
}

/** Its author has deleted the comment: nobody needs to look at it; needs its post locked. */
export async function withdrawCase(trx: Writer, commentId: string, at: number): Promise<void> {
  await trx
    .updateTable('cases')
    .set({ ...unclaimed, decided_at: at })
    .where('comment_id', '=', commentId)
    .where('decided_at', 'is', null)
    .execute();
}

/** Its author has brought the comment back: it waits again if it did. */
export async function returnCase(trx: Writer, commentId: string): Promise<void> {
  const last = await trx
    .selectFrom('cases')
    .select(['id', 'decision', 'decided_at'])
    .where('comment_id', '=', commentId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.decision === null && last.decided_at !== null) await reopenCase(trx, last.id);
}
