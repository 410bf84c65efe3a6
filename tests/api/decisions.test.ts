import { expect, it } from 'vitest';
import { visibilityChanged } from '../../src/server/comments/presence.ts';
import type { HoldRule } from '../../src/contract/vocabulary.ts';
import { openCase } from '../../src/server/moderation/cases.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { eachDatabase } from '../databases.ts';
import { bothNumbers } from './counts.ts';
import { type Moderated, moderatedSite } from './moderated.ts';

/** As if a rule had held it, or a report had hidden it at once. */
const hold = async (site: Moderated, id: string, rule: HoldRule) =>
  site.db.write(async (trx) => {
    const row = await trx.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    await lockPost(trx, { id: row.post_id });
    const held = { hidden_at: site.time.now, held_for: rule, hidden_by: '' };
    await trx.updateTable('comments').set(held).where('id', '=', id).execute();
    await visibilityChanged(trx, { ...row, ...held }, -1);
    return openCase(trx, row, rule === 'at-risk' ? 'at-risk' : 'held', site.time.now);
  });
const immune = async (site: Moderated, id: string) =>
  (
    await site.db.read
      .selectFrom('comments')
      .select('at_risk_immune')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).at_risk_immune;

type Waiting = {
  what: string;
  begin: (site: Moderated, id: string) => Promise<string>;
  /** What the log calls it. */
  show: string;
  hide: string;
};
const waiting: Waiting[] = [
  {
    what: 'was reported',
    begin: (site, id) => site.report(id),
    show: 'report-dismissed',
    hide: 'comment-hidden',
  },
  {
    what: 'waits for its first check',
    begin: (site, id) => hold(site, id, 'words'),
    show: 'comment-approved',
    hide: 'comment-refused',
  },
  {
    what: 'was hidden at once, since somebody may be at risk',
    begin: (site, id) => hold(site, id, 'at-risk'),
    show: 'comment-shown',
    hide: 'comment-hidden',
  },
];

eachDatabase('What a moderator decides about a comment', (open) => {
  for (const { what, begin, ...called } of waiting)
    for (const decision of ['show', 'hide'] as const)
      it(`that ${what} settles its case: ${called[decision]}`, async () => {
        const site = await moderatedSite(await open());
        const id = await site.say('author');
        const waits = await begin(site, id);
        const { comment } = decision === 'show' ? await site.show(id) : await site.hide(id, 'other');
        expect(comment.state).toBe(decision === 'show' ? 'visible' : 'hidden-readable');
        if (decision === 'hide') expect(comment).toMatchObject({ heldFor: null, reason: 'other' });
        const [line] = await site.log();
        expect(line).toMatchObject({ action: called[decision], commentId: id });
        expect(await site.caseOf(waits)).toMatchObject({
          ...{ decision, decided_by: 'moderator@example.org', log_id: line?.id },
        });
        expect(await immune(site, id)).toBe(decision === 'show' ? 1 : 0);
        const { stored, right } = await bothNumbers(site.db, site.postId);
        expect(stored).toEqual(right);
      });

  it('is told to the next one: who, and what', async () => {
    const site = await moderatedSite(await open());
    const [hidden, kept] = [await site.say('author'), await site.say('author')];
    await site.hide(hidden, 'names-person');
    await site.report(kept);
    await site.show(kept);
    const as = 'administrator';
    const body = { reason: 'spam', note: null };
    expect(await site.refusal(409, 'POST', `/api/comments/${hidden}/hide`, { as, body })).toMatchObject({
      ...{ code: 'decided-already', detail: 'Meera Moderator hid this: it names a person.' },
    });
    expect(await site.refusal(409, 'POST', `/api/comments/${kept}/show`, { as })).toMatchObject({
      ...{ code: 'decided-already', detail: 'Meera Moderator looked at this and left it in sight.' },
    });
    const again = await site.refusal(409, 'POST', `/api/comments/${hidden}/hide`, { as: 'moderator', body });
    expect(again).toMatchObject({ code: 'already-done' });
  });

  it('is for moderators who are not banned, about a comment that is not deleted', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author');
    const told = await site.refusal(403, 'POST', `/api/comments/${id}/show`, { as: 'author' });
    expect(told.detail).toBe('Only moderators can do this.');
    await site.ask(200, 'DELETE', `/api/comments/${id}`, { as: 'author' });
    const gone = await site.refusal(410, 'POST', `/api/comments/${id}/show`, { as: 'moderator' });
    expect(gone.detail).toBe('This comment has been deleted by its author.');
  });
});
