import { expect, it } from 'vitest';
import type { ChangedComment, HiddenComment } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import { eachDatabase } from '../databases.ts';
import { type Moderated, moderatedSite } from './moderated.ts';

const appealed = async (site: Moderated) => {
  const id = await site.say('author');
  await site.hide(id, 'not-respectful');
  site.time.now += 1000;
  const { comment } = await site.ask<ChangedComment>(200, 'POST', `/api/comments/${id}/appeal`, {
    as: 'author',
    body: { text: 'I was polite.' },
  });
  return { id, comment: comment as HiddenComment };
};
const hiding = (reason: string | null = 'spam') => ({ reason, note: null });

eachDatabase('A request for another look', (open) => {
  it('is seen by its author and by moderators, in the queue and on the comment', async () => {
    const site = await moderatedSite(await open());
    const { id, comment } = await appealed(site);
    const words = { at: site.time.now, text: 'I was polite.', outcome: null };
    expect(comment).toMatchObject({ state: 'hidden-readable', appeal: words, moderation: null });
    expect((await site.mineOf('moderator')).hidden).toMatchObject([{ id, appeal: words }]);
    expect((await site.mineOf('author')).appeals).toEqual([{ commentId: id, at: words.at, outcome: null }]);
    const cases = await site.db.read.selectFrom('cases').selectAll().where('comment_id', '=', id).execute();
    expect(cases).toMatchObject([{ why: 'appeal', decided_at: null }]);
  });

  it('can be made once for each comment, by its author, while a moderator has it hidden', async () => {
    const site = await moderatedSite(await open());
    const { id } = await appealed(site);
    const asked = async (as: string, one: string, status: number) =>
      (await site.refusal(status, 'POST', `/api/comments/${one}/appeal`, { as, body: { text: '' } })).detail;
    expect(await asked('author', id, 409)).toBe('You have asked for another look at this comment already.');
    expect(await asked('guest', id, 403)).toBe('Only the person who wrote this comment can do this.');
    const visible = await site.say('author');
    expect(await asked('author', visible, 409)).toBe('This comment is not hidden any more.');
    await site.ask(200, 'DELETE', `/api/comments/${visible}`, { as: 'author' });
    expect(await asked('author', visible, 410)).toBe('This comment has been deleted.');
    // Once is once, also after it was shown and hidden again.
    await site.showAs('administrator')(id);
    await site.hide(id, 'spam');
    await asked('author', id, 409);
  });

  it('is decided by somebody else than who hid the comment, both ways', async () => {
    const site = await moderatedSite(await open());
    const { id } = await appealed(site);
    const told =
      'You hid this comment, and its author has asked for another look. Another moderator decides.';
    const as = 'moderator';
    expect((await site.refusal(403, 'POST', `/api/comments/${id}/show`, { as })).detail).toBe(told);
    const again = await site.refusal(403, 'POST', `/api/comments/${id}/hide`, { as, body: hiding() });
    expect(again.detail).toBe(told);
    expect((await site.mineOf('author')).hidden).toMatchObject([{ id, appeal: { outcome: null } }]);
  });

  it('that is granted shows the comment, and its author is told', async () => {
    const site = await moderatedSite(await open());
    const { id } = await appealed(site);
    const { comment } = await site.showAs('administrator')(id);
    expect(comment.state).toBe('visible');
    const told = { commentId: id, at: site.time.now, outcome: 'granted' };
    expect((await site.mineOf('author')).appeals).toEqual([told]);
    expect((await site.mineOf('guest')).appeals).toEqual([]);
    expect((await site.log())[0]).toMatchObject({ action: 'appeal-granted', commentId: id });
  });

  it('that is refused leaves the comment hidden as it was, by who hid it', async () => {
    const site = await moderatedSite(await open());
    const { id } = await appealed(site);
    await site.hideAs('administrator')(id, 'not-respectful');
    expect((await site.mineOf('author')).hidden).toMatchObject([
      { id, reason: 'not-respectful', appeal: { outcome: 'refused' } },
    ]);
    expect((await site.mineOf('moderator')).hidden).toMatchObject([{ id, moderation: { isMe: true } }]);
    expect((await site.log())[0]).toMatchObject({ action: 'appeal-refused', reason: 'not-respectful' });
    // It is decided: who hid it may take it back now.
    expect((await site.show(id)).comment.state).toBe('visible');
  });

  it('does not keep a moderator from taking back a hide before it', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author');
    await site.hide(id, 'spam');
    expect((await site.show(id)).comment.state).toBe('visible');
  });

  it('is left open when who hid the branch shows it again, and granted when somebody else does', async () => {
    const site = await moderatedSite(await open());
    const top = await site.say('guest');
    const reply = await site.say('author', top);
    await site.hideBranch(top, 2);
    const body = { text: 'Not mine too.' };
    await site.ask(200, 'POST', `/api/comments/${reply}/appeal`, { as: 'author', body });
    expect((await site.showBranch(top)).comments).toBe(1);
    expect((await site.mineOf('author')).hidden).toMatchObject([{ id: reply, appeal: { outcome: null } }]);
    await site.ask(200, 'POST', `/api/comments/${top}/show-branch`, { as: 'administrator' });
    expect((await site.mineOf('author')).appeals).toMatchObject([{ commentId: reply, outcome: 'granted' }]);
    expect(await site.stateOf(reply)).toBe('visible');
  });
});

eachDatabase('A hidden comment that is sent again', (open) => {
  const send = (site: Moderated, id: string, body: string, status = 200) =>
    site.ask<ChangedComment>(status, 'POST', `/api/comments/${id}/send-again`, {
      as: 'author',
      body: { body, kind: 'change' },
    });

  it('waits in its new words until a moderator has looked, and is then approved', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author');
    await site.hide(id, 'names-person');
    const { comment } = await send(site, id, 'Nobody is *named*.');
    expect(comment).toMatchObject({
      ...{ state: 'hidden-readable', heldFor: 'sent-again', reason: null, kind: 'change' },
      html: '<p>Nobody is <em>named</em>.</p>',
    });
    expect((await site.log())[0]).toMatchObject({
      action: 'comment-sent-again',
      by: null,
      rule: 'sent-again',
    });
    expect((await site.show(id)).comment).toMatchObject({ state: 'visible', kind: 'change' });
    expect((await site.log())[0]).toMatchObject({ action: 'comment-approved' });
  });

  it('can be refused with a reason, by the moderator who hid it too, and sent again three times', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author');
    await site.hide(id, 'spam');
    for (let time = 0; time < limits.moderation.sendAgain; time += 1) {
      await send(site, id, `Other words ${time}.`);
      await site.hide(id, 'other');
      expect((await site.log())[0]).toMatchObject({ action: 'comment-refused', reason: 'other' });
    }
    const body = { body: 'And again.', kind: null };
    const told = await site.refusal(409, 'POST', `/api/comments/${id}/send-again`, { as: 'author', body });
    expect(told).toMatchObject({
      code: 'too-late',
      detail: 'You have sent this comment again 3 times. That is as often as one can.',
    });
  });

  it('says something, and is hidden, not deleted, and one’s own', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author');
    await send(site, id, 'Words.', 409);
    await site.hide(id, 'spam');
    await send(site, id, '&nbsp;', 422);
    const body = { body: 'Words.', kind: null };
    await site.refusal(403, 'POST', `/api/comments/${id}/send-again`, { as: 'moderator', body });
    await site.ask(200, 'DELETE', `/api/comments/${id}`, { as: 'author' });
    await send(site, id, 'Words.', 410);
  });

  it('with another look asked for is decided by somebody else, who needs a reason to refuse it', async () => {
    const site = await moderatedSite(await open());
    const { id } = await appealed(site);
    await send(site, id, 'Politer words.');
    const path = `/api/comments/${id}/hide`;
    await site.refusal(403, 'POST', path, { as: 'moderator', body: hiding() });
    await site.hideAs('administrator')(id, 'off-subject');
    expect((await site.mineOf('author')).hidden).toMatchObject([
      { id, reason: 'off-subject', heldFor: null, appeal: { outcome: 'refused' } },
    ]);
  });
});
