/** What a moderator wrote is looked at by another one. */
import { expect, it } from 'vitest';
import type { QueuePage } from '../../src/contract/queue.ts';
import { eachDatabase } from '../databases.ts';
import { type Moderated, moderatedSite } from './moderated.ts';

const theirs = 'This is your own comment. Another moderator decides about it.';
const show = async (site: Moderated, as: string, id: string) =>
  (await site.refusal(403, 'POST', `/api/comments/${id}/show`, { as })).detail;
const reportAs = (site: Moderated, as: string, id: string, reason: string) =>
  site.ask(201, 'POST', `/api/comments/${id}/reports`, { as, body: { reason } });
const openCases = async (site: Moderated) =>
  (await site.ask<QueuePage>(200, 'GET', '/api/moderation/queue', { as: 'administrator' })).cases;

eachDatabase('A moderator’s own comment', (open) => {
  it('that another one hid is not shown by its author, with or without a request for another look', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('moderator');
    await site.hideAs('administrator')(id, 'off-subject');
    expect(await show(site, 'moderator', id)).toBe(theirs);
    await site.ask(200, 'POST', `/api/comments/${id}/appeal`, { as: 'moderator', body: { text: 'Why?' } });
    expect(await show(site, 'moderator', id)).toBe(theirs);
    const [one] = await openCases(site);
    const body = { decision: 'show', reason: null, note: null };
    const path = `/api/moderation/cases/${one?.id}/decide`;
    expect((await site.refusal(403, 'POST', path, { as: 'moderator', body })).detail).toBe(theirs);
    const refusing = { reason: 'spam', note: null };
    const again = await site.refusal(403, 'POST', `/api/comments/${id}/hide`, {
      as: 'moderator',
      body: refusing,
    });
    expect(again.detail).toBe(theirs);
  });

  it('that was reported is not looked at by its author, nor shown by them after hiding it', async () => {
    const site = await moderatedSite(await open());
    const ids = [await site.say('moderator'), await site.say('moderator')];
    await reportAs(site, 'guest', ids[0] ?? '', 'spam');
    await reportAs(site, 'guest', ids[1] ?? '', 'at-risk');
    for (const id of ids) {
      expect(await show(site, 'moderator', id)).toBe(theirs);
      await site.hideAs('moderator')(id, 'other');
      expect(await show(site, 'moderator', id)).toBe(theirs);
      expect((await site.showAs('administrator')(id)).comment.state).toBe('visible');
    }
  });

  it('stays hidden where its author shows a branch that another one hid', async () => {
    const site = await moderatedSite(await open());
    const top = await site.say('guest');
    const own = await site.say('moderator', top);
    const body = { reason: 'off-subject', note: null, comments: 2 };
    await site.ask(200, 'POST', `/api/comments/${top}/hide-branch`, { as: 'administrator', body });
    expect((await site.showBranch(top)).comments).toBe(1);
    expect([await site.stateOf(top), await site.stateOf(own)]).toEqual(['visible', 'hidden']);
  });

  it('can be taken out of sight by them and back, alone or with a branch, and nobody has looked at it by that', async () => {
    const site = await moderatedSite(await open());
    const top = await site.say('guest');
    const own = await site.say('moderator', top);
    await site.hide(own, 'off-subject');
    await site.show(own);
    await site.hideBranch(top, 2);
    expect((await site.showBranch(top)).comments).toBe(2);
    await reportAs(site, 'guest', own, 'at-risk');
    await reportAs(site, 'member', top, 'at-risk');
    expect([await site.stateOf(own), await site.stateOf(top)]).toEqual(['hidden', 'visible']);
  });
});
