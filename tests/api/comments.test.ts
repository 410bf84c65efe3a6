import { expect, it } from 'vitest';
import type { Mine, Source } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import type { Post } from '../../src/contract/post.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { newComment, type Site, siteOn } from './site.ts';

const codeOf = (site: Site, status: number, method: string, path: string, options = {}) =>
  site.ask<Problem>(status, method, path, options).then(({ code }) => code);

async function siteWithComment(site: Site) {
  await site.post('rotas');
  const { comment } = await site.comment('author', 'rotas');
  return { id: comment.id, path: `/api/comments/${comment.id}` };
}

eachDatabase('a comment', (open) => {
  it('can be changed by its author for 15 minutes, and says so', async () => {
    const site = siteOn(await open());
    const { path } = await siteWithComment(site);
    const edit = { as: 'author', body: { body: 'Better *words*.', kind: 'experience' } };
    site.time.now += limits.editFor - 1;
    const { comment } = await site.ask<{ comment: unknown }>(200, 'PATCH', path, edit);
    expect(comment).toMatchObject({
      html: '<p>Better <em>words</em>.</p>',
      kind: 'experience',
      editedAt: site.time.now,
    });
    site.time.now += 1;
    expect(await codeOf(site, 409, 'PATCH', path, edit)).toBe('too-late');
  });

  it('can be deleted by its author at any time, hidden or in a closed debate too', async () => {
    const site = siteOn(await open());
    const { path } = await siteWithComment(site);
    site.time.now += 400 * 24 * 60 * 60 * 1000;
    await site.ask(200, 'POST', `${path}/hide`, { as: 'moderator', body: { reason: 'spam', note: '' } });
    await site.ask(200, 'POST', '/api/posts/rotas/close', { as: 'moderator' });
    await site.ask(200, 'DELETE', path, { as: 'author' });
    expect(await codeOf(site, 409, 'DELETE', path, { as: 'author' })).toBe('already-done');
    expect(await codeOf(site, 410, 'POST', `${path}/show`, { as: 'moderator' })).toBe('gone');
  });

  it('comes back by undo, and is erased for good when the time for that is over', async () => {
    const site = siteOn(await open());
    const { id, path } = await siteWithComment(site);
    await site.ask(200, 'DELETE', path, { as: 'author', headers: { 'idempotency-key': 'delete' } });
    site.time.now += limits.undoDeleteFor - 1;
    expect(await sweep(site.db, site.time.now)).toBe(0);
    await site.ask(200, 'POST', `${path}/restore`, { as: 'author' });
    await site.ask(200, 'PATCH', path, {
      as: 'author',
      body: { body: 'A secret.', kind: null },
      headers: { 'idempotency-key': 'edit' },
    });
    await site.ask(200, 'DELETE', path, { as: 'author' });

    site.time.now += limits.undoDeleteFor;
    expect(await codeOf(site, 409, 'POST', `${path}/restore`, { as: 'author' })).toBe('too-late');
    expect(await sweep(site.db, site.time.now)).toBe(1);
    const row = await site.db.read.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
    expect(row).toMatchObject({ body: '', html: '', alias: '', author_key: '' });
    const keys = await site.db.read.selectFrom('idempotency_keys').selectAll().execute();
    expect(JSON.stringify(keys)).not.toContain('A secret.');
    const again = {
      as: 'author',
      body: { body: 'A secret.', kind: null },
      headers: { 'idempotency-key': 'edit' },
    };
    expect(await codeOf(site, 410, 'PATCH', path, again)).toBe('gone');
  });

  it('gives its author what they typed', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas', { body: 'Typed *so*.', kind: 'agree' });
    const path = `/api/mine/comments/${comment.id}`;
    expect(await site.ask<Source>(200, 'GET', path, { as: 'author' })).toEqual({
      id: comment.id,
      body: 'Typed *so*.',
      kind: 'agree',
      quote: null,
    });
    await site.ask(200, 'DELETE', `/api/comments/${comment.id}`, { as: 'author' });
    await site.ask(410, 'GET', path, { as: 'author' });
  });

  it('cannot answer one that is hidden, deleted, elsewhere or nowhere', async () => {
    const site = siteOn(await open());
    const { id, path } = await siteWithComment(site);
    await site.post('other');
    const answer = (slug: string, parentId: string) =>
      codeOf(site, 409, 'POST', `/api/posts/${slug}/comments`, {
        as: 'guest',
        body: newComment('guest', { parentId }),
      });
    expect(await answer('other', id)).toBe('parent-gone');
    expect(await answer('rotas', '019ca8a0-3e80-7a14-a9db-abb40b5b5fad')).toBe('parent-gone');
    await site.ask(200, 'DELETE', path, { as: 'author' });
    expect(await answer('rotas', id)).toBe('parent-gone');
  });

  it('has a badge from the role of its author, and counts for its point of view', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const by = async (as: string, pointOfView: 'manager' | 'not-said') =>
      (await site.comment(as, 'rotas', { pointOfView })).comment;
    expect(await by('moderator', 'manager')).toMatchObject({ author: { badge: 'moderator' } });
    expect(await by('guest', 'not-said')).toMatchObject({ author: { badge: null } });
    const post = await site.ask<Post>(200, 'GET', '/api/posts/rotas');
    expect(post).toMatchObject({ commentCount: 2, pointOfViewCount: 1 });
    expect(post.heard.reduce((sum, { comments }) => sum + comments, 0)).toBe(2);
    expect(post.heard).toContainEqual({ pointOfView: 'not-said', comments: 1 });
  });
});

eachDatabase('a vote', (open) => {
  it('is counted once, can be changed and taken back', async () => {
    const site = siteOn(await open());
    const { id, path } = await siteWithComment(site);
    const vote = (as: string, one: string | null) =>
      site.ask<{ votes: unknown }>(200, 'PUT', `${path}/vote`, { as, body: { vote: one } });
    await vote('guest', 'agree');
    await vote('guest', 'agree');
    expect((await vote('member', 'unsure')).votes).toEqual({ agree: 1, disagree: 0, unsure: 1 });
    expect((await vote('guest', 'disagree')).votes).toEqual({ agree: 0, disagree: 1, unsure: 1 });
    const mine = await site.ask<Mine>(200, 'GET', '/api/mine/posts/rotas', { as: 'guest' });
    expect(mine.votes).toEqual({ [id]: 'disagree' });
    expect((await vote('guest', null)).votes).toEqual({ agree: 0, disagree: 0, unsure: 1 });
  });

  it('gets the point of view that is said after it, and keeps it', async () => {
    const site = siteOn(await open());
    const { path } = await siteWithComment(site);
    await site.ask(200, 'PUT', `${path}/vote`, { as: 'guest', body: { vote: 'agree' } });
    const say = (pointOfView: string) =>
      site.ask(200, 'PUT', '/api/mine/posts/rotas/point-of-view', { as: 'guest', body: { pointOfView } });
    const stored = async () => (await site.db.read.selectFrom('votes').select('point_of_view').execute())[0];
    expect(await stored()).toEqual({ point_of_view: null });
    await say('family');
    await say('manager');
    expect(await stored()).toEqual({ point_of_view: 'family' });
    const mine = await site.ask<Mine>(200, 'GET', '/api/mine/posts/rotas', { as: 'guest' });
    expect(mine.pointOfView).toBe('manager');
  });

  it('is not taken on what is hidden, or when the debate is closed', async () => {
    const site = siteOn(await open());
    const { path } = await siteWithComment(site);
    const vote = { as: 'guest', body: { vote: 'agree' } };
    await site.ask(200, 'POST', '/api/posts/rotas/close', { as: 'moderator' });
    expect(await codeOf(site, 409, 'PUT', `${path}/vote`, vote)).toBe('debate-closed');
    await site.ask(200, 'POST', `${path}/hide`, { as: 'moderator', body: { reason: 'spam', note: null } });
    expect(await codeOf(site, 410, 'PUT', `${path}/vote`, vote)).toBe('gone');
  });
});
