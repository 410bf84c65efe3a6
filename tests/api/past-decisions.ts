/** Decisions of months, written as the server writes them: words for tests of counts. */
import type { LogAction } from '../../src/contract/moderation.ts';
import type { CaseReason, Decision, HideReason, HoldRule } from '../../src/contract/vocabulary.ts';
import { newId } from '../../src/server/ids.ts';
import { newComment, type Site } from './site.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;

type Line = {
  at?: number;
  reason?: HideReason;
  rule?: HoldRule;
  comments?: number;
  commentId?: string;
  person?: string;
};

export async function line(site: Site, action: LogAction, more: Line = {}): Promise<void> {
  const { at = site.time.now, reason, rule, comments, commentId, person = 'm' } = more;
  await site.db.write((trx) =>
    trx
      .insertInto('moderation_log')
      .values({
        ...{ id: newId(at), at, action, person_id: person, by: person, post_id: 'p', note: null },
        ...{ comment_id: commentId ?? null, reason: reason ?? null, rule: rule ?? null },
        comments: comments ?? null,
      })
      .execute(),
  );
}

/** A comment of its own, in a post that is there. */
export async function said(site: Site, pointOfView = 'family'): Promise<{ id: string; postId: string }> {
  const { comment } = await site.comment('guest', 'rotas', { ...newComment('guest'), pointOfView });
  const { post_id } = await site.db.read
    .selectFrom('comments')
    .select('post_id')
    .where('id', '=', comment.id)
    .executeTakeFirstOrThrow();
  return { id: comment.id, postId: post_id };
}

type Case = { why: CaseReason; opened?: number; took?: number; decision?: Decision };

/** `took`: milliseconds until it was decided; without, it waits. Gives its id, and what it is about. */
export async function caseOf(site: Site, { why, opened = site.time.now, took, decision = 'hide' }: Case) {
  const { id: commentId, postId } = await said(site);
  const id = newId(opened);
  await site.db.write((trx) =>
    trx
      .insertInto('cases')
      .values({
        ...{ id, comment_id: commentId, post_id: postId, why, gravity: 1, opened_at: opened, reports: 0 },
        ...{ decided_at: took === undefined ? null : opened + took },
        decision: took === undefined ? null : decision,
      } as never)
      .execute(),
  );
  return { id, commentId, postId };
}

/** A report of it, and a request for another look at it. */
export async function reportOf(
  site: Site,
  about: { id: string; commentId: string; postId: string },
  reason: HideReason,
  { at = site.time.now, counts = 1 }: { at?: number; counts?: 0 | 1 } = {},
): Promise<void> {
  const id = newId(at);
  await site.db.write((trx) =>
    trx
      .insertInto('reports')
      .values({
        ...{ id, case_id: about.id, comment_id: about.commentId, post_id: about.postId, receipt: id },
        ...{ reason, text: '', person_id: id, source: null, counts, at },
      } as never)
      .execute(),
  );
}

export async function appealOf(
  site: Site,
  about: { id: string; commentId: string; postId: string },
  at = site.time.now,
): Promise<void> {
  await site.db.write((trx) =>
    trx
      .insertInto('appeals')
      .values({
        ...{ id: newId(at), case_id: about.id, comment_id: about.commentId, post_id: about.postId },
        ...{ text: 'Please look again.', at, hidden_by_id: null },
      })
      .execute(),
  );
}
