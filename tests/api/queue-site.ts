/** What waits for moderators, made as reports, rules and authors make it. */
import type { HideReason, HoldRule } from '../../src/contract/vocabulary.ts';
import type { CasesDone, QueueCase, QueuePage } from '../../src/contract/queue.ts';
import { visibilityChanged } from '../../src/server/comments/presence.ts';
import { lockComment } from '../../src/server/comments/subject.ts';
import { newId } from '../../src/server/ids.ts';
import { openCase } from '../../src/server/moderation/cases.ts';
import type { Site } from './site.ts';

type Said = { reason?: HideReason; text?: string; person?: string };

/** Somebody reports a comment. Gives its case. */
export const report = (site: Site, comment: string, { reason = 'spam', text = '', person }: Said = {}) =>
  site.db.write(async (trx) => {
    const at = (site.time.now += 1000);
    const { row } = await lockComment(trx, comment);
    const id = newId(at);
    const case_id = await openCase(trx, row, reason === 'at-risk' ? 'at-risk' : 'reported', at);
    await trx
      .insertInto('reports')
      .values({
        ...{ id, case_id, comment_id: comment, post_id: row.post_id, receipt: id, reason, text },
        ...{ person_id: person ?? id, source: null, counts: 1, hid_at_once: 0, at },
      })
      .execute();
    await trx
      .updateTable('cases')
      .set((eb) => ({ reports: eb('reports', '+', 1) }))
      .where('id', '=', case_id)
      .execute();
    return case_id;
  });

/** A rule holds a comment until it is checked. Gives its case. */
export const hold = (site: Site, comment: string, rule: HoldRule = 'first') =>
  site.db.write(async (trx) => {
    const at = (site.time.now += 1000);
    const { row } = await lockComment(trx, comment);
    const held = { hidden_at: at, held_for: rule };
    await trx.updateTable('comments').set(held).where('id', '=', comment).execute();
    await visibilityChanged(trx, { ...row, ...held }, -1);
    return openCase(trx, row, 'held', at);
  });

/** A moderator hides a comment, and its author asks for another look. Gives its case. */
export async function appeal(
  site: Site,
  comment: string,
  { by = 'moderator', text = 'It is my own name.' } = {},
) {
  site.time.now += 1000;
  await site.ask(200, 'POST', `/api/comments/${comment}/hide`, {
    as: by,
    body: { reason: 'names-person', note: 'Line two.' },
  });
  const hidden_by_id = await site.sessions.idOf(by);
  return site.db.write(async (trx) => {
    const at = (site.time.now += 1000);
    const { row } = await lockComment(trx, comment);
    const case_id = await openCase(trx, row, 'appeal', at);
    const of = { id: newId(at), comment_id: comment, post_id: row.post_id };
    await trx
      .insertInto('appeals')
      .values({ ...of, case_id, text, at, hidden_by_id })
      .execute();
    return case_id;
  });
}

export const readQueue = (site: Site, as = 'moderator', query = '') =>
  site.ask<QueuePage>(200, 'GET', `/api/moderation/queue${query}`, { as });

export const caseOf = async (site: Site, id: string, as = 'moderator'): Promise<QueueCase> => {
  const found = (await readQueue(site, as)).cases.find((one) => one.id === id);
  if (found === undefined) throw new Error('It is not in the queue');
  return found;
};

type Decision = { decision: 'show' | 'hide'; reason?: HideReason | null; note?: string | null };
const decision = ({ decision: what, reason = null, note = null }: Decision) => ({
  decision: what,
  reason,
  note,
});
export const hides: Decision = { decision: 'hide', reason: 'spam' };
export const shows: Decision = { decision: 'show' };

export const deciding = (id: string, what: Decision, as = 'moderator') =>
  ['POST', `/api/moderation/cases/${id}/decide`, { as, body: decision(what) }] as const;
export const undoing = (id: string, as = 'moderator') =>
  ['POST', `/api/moderation/cases/${id}/undo`, { as }] as const;
export const claiming = (id: string, as = 'moderator') =>
  ['POST', `/api/moderation/cases/${id}/claim`, { as }] as const;
export const decidingAll = (asked: readonly [string, Decision][], as = 'moderator') =>
  [
    'POST',
    '/api/moderation/decisions',
    { as, body: { cases: asked.map(([id, what]) => ({ id, ...decision(what) })) } },
  ] as const;
export const undoingAll = (cases: readonly string[], as = 'moderator') =>
  ['POST', '/api/moderation/decisions/undo', { as, body: { cases } }] as const;
export const results = ({ results: all }: CasesDone): string[] =>
  all.map((one) => (one.state === 'done' ? 'done' : one.why));

export const rowOf = (site: Site, comment: string) =>
  site.db.read.selectFrom('comments').selectAll().where('id', '=', comment).executeTakeFirstOrThrow();
