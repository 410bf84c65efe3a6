import { expect, it } from 'vitest';
import type { ChangedComment, ThreadPage, VisibleComment } from '../../src/contract/comment.ts';
import { eachDatabase } from '../databases.ts';
import { type Moderated, moderatedSite } from './moderated.ts';
import { newComment } from './site.ts';

const lockedIn = async (site: Moderated) => {
  const { comments } = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread');
  const visible = comments.filter((one): one is VisibleComment => one.state === 'visible');
  return Object.fromEntries(visible.map(({ id, marks }) => [id, marks?.locked ?? null]));
};
const replyTo = (site: Moderated, parentId: string, as: string) =>
  site.send('POST', '/api/posts/rotas/comments', {
    as,
    body: newComment(as, { parentId, body: `Nobody said this before ${as} in reply to ${parentId}.` }),
  });

eachDatabase('A locked branch', (open) => {
  it('takes no replies from anybody, and says so on every comment in it', async () => {
    const site = await moderatedSite(await open());
    const top = await site.say('author');
    const reply = await site.say('guest', top);
    const beside = await site.say('guest');
    expect((await site.lock(top)).comment).toMatchObject({ id: top, marks: { locked: 'here' } });
    expect(await lockedIn(site)).toEqual({ [top]: 'here', [reply]: 'above', [beside]: null });
    for (const as of ['member', 'moderator', 'administrator'])
      for (const parent of [top, reply]) {
        const response = await replyTo(site, parent, as);
        expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
          409,
          'branch-locked',
        ]);
      }
    expect((await replyTo(site, beside, 'member')).status).toBe(201);
    expect((await site.log())[0]).toMatchObject({ action: 'branch-locked', commentId: top });
  });

  it('takes replies again when it is unlocked, and can still be voted on and edited meanwhile', async () => {
    const site = await moderatedSite(await open());
    const top = await site.say('author');
    await site.lock(top);
    await site.ask(200, 'PUT', `/api/comments/${top}/vote`, { as: 'guest', body: { vote: 'agree' } });
    const body = { body: 'In other words.', kind: null };
    const { comment } = await site.ask<ChangedComment>(200, 'PATCH', `/api/comments/${top}`, {
      as: 'author',
      body,
    });
    expect(comment).toMatchObject({ marks: { locked: 'here' } });
    expect((await site.unlock(top)).comment).toMatchObject({ marks: null });
    expect((await replyTo(site, top, 'member')).status).toBe(201);
    expect((await site.log())[0]).toMatchObject({ action: 'branch-unlocked' });
  });

  it('inside another one stays when that is unlocked, and becomes a part of it when it is unlocked itself', async () => {
    const site = await moderatedSite(await open());
    const top = await site.say('author');
    const inner = await site.say('guest', top);
    const below = await site.say('member', inner);
    await site.lock(inner);
    await site.lock(top);
    expect(await lockedIn(site)).toEqual({ [top]: 'here', [inner]: 'here', [below]: 'above' });
    expect((await site.unlock(inner)).comment).toMatchObject({ marks: { locked: 'above' } });
    expect(await lockedIn(site)).toEqual({ [top]: 'here', [inner]: 'above', [below]: 'above' });
    await site.unlock(top);
    expect(await lockedIn(site)).toEqual({ [top]: null, [inner]: null, [below]: null });
    await site.lock(inner);
    await site.lock(top);
    await site.unlock(top);
    expect(await lockedIn(site)).toEqual({ [top]: null, [inner]: 'here', [below]: 'above' });
  });

  it('is locked for what is hidden in it too, so that it is when it is shown', async () => {
    const site = await moderatedSite(await open());
    const top = await site.say('author');
    const reply = await site.say('guest', top);
    await site.hide(reply, 'spam');
    await site.lock(top);
    expect((await site.show(reply)).comment).toMatchObject({ marks: { locked: 'above' } });
  });

  it('is locked once, and unlocked where it was locked', async () => {
    const site = await moderatedSite(await open());
    const top = await site.say('author');
    const reply = await site.say('guest', top);
    const told = async (id: string, action: string) =>
      (await site.refusal(409, 'POST', `/api/comments/${id}/${action}`, { as: 'moderator' })).detail;
    expect(await told(top, 'unlock')).toBe('This branch is not locked.');
    await site.lock(top);
    for (const id of [top, reply]) expect(await told(id, 'lock')).toBe('This branch is locked already.');
    expect(await told(reply, 'unlock')).toBe('A branch above this comment is locked. Unlock that one.');
  });

  it('is another answer for everybody at once', async () => {
    const site = await moderatedSite(await open());
    const top = await site.say('author');
    const tagOf = async () => (await site.send('GET', '/api/posts/rotas/thread')).headers.get('etag');
    const before = await tagOf();
    await site.lock(top);
    const between = await tagOf();
    await site.unlock(top);
    expect(new Set([before, between, await tagOf()]).size).toBe(3);
  });
});
