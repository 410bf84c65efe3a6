import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { NewSince } from '../../src/contract/since.ts';
import { limits } from '../../src/contract/limits.ts';
import type { Post, PostPage, PostSummary } from '../../src/contract/post.ts';
import { readSince } from '../../src/server/comments/since-store.ts';
import { listPosts } from '../../src/server/posts/store.ts';
import { eachDatabase } from '../databases.ts';
import { storeThread, topLevel } from './big-thread.ts';
import { plansOf, readsOf } from './plans.ts';
import { type Site, siteOn, storePost } from './site.ts';

const start = Date.UTC(2026, 1, 1);
const since = (site: Site, at: number) => site.ask<NewSince>(200, 'GET', `/api/posts/rotas/since?at=${at}`);
const hide = { as: 'moderator', body: { reason: 'spam', note: null } };

eachDatabase('what is new in a debate', (open) => {
  it('are the comments made after the time asked about, oldest first, at any depth', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.post('other');
    const one = (await site.comment('guest', 'rotas')).comment;
    const two = (await site.comment('member', 'rotas', { parentId: one.id })).comment;
    await site.comment('guest', 'other');
    const three = (await site.comment('author', 'rotas', { parentId: two.id })).comment;
    expect(await since(site, 0)).toEqual({ count: 3, ids: [one.id, two.id, three.id] });
    expect(await since(site, one.createdAt - 1)).toEqual({ count: 3, ids: [one.id, two.id, three.id] });
    expect(await since(site, one.createdAt)).toEqual({ count: 2, ids: [two.id, three.id] });
    expect(await since(site, three.createdAt)).toEqual({ count: 0, ids: [] });
    expect(await since(site, 99_999_999_999_999)).toEqual({ count: 0, ids: [] });
  });

  it('leaves out what is hidden or deleted, and has it again when it comes back', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const one = (await site.comment('author', 'rotas')).comment.id;
    const two = (await site.comment('author', 'rotas')).comment.id;
    // Its tombstone stays in sight, and is nothing new.
    const reply = (await site.comment('guest', 'rotas', { parentId: one })).comment.id;
    await site.ask(200, 'POST', `/api/comments/${one}/hide`, hide);
    await site.ask(200, 'DELETE', `/api/comments/${two}`, { as: 'author' });
    expect(await since(site, 0)).toEqual({ count: 1, ids: [reply] });
    await site.ask(200, 'POST', `/api/comments/${one}/show`, { as: 'moderator' });
    await site.ask(200, 'POST', `/api/comments/${two}/restore`, { as: 'author' });
    expect(await since(site, 0)).toEqual({ count: 3, ids: [one, two, reply] });
  });

  it('is refused in plain words for what is not a time', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const refused = [
      ...['', '?at=', '?at=yesterday', '?at=-1', '?at=1.5', '?at=1e3', '?at=0x10', '?at=%2012'],
      ...['?at=999999999999999', '?at=1&at=2', '?at=1&more=2', '?at=%00'],
    ];
    for (const query of refused) {
      const { detail } = await site.ask<{ detail: string }>(422, 'GET', `/api/posts/rotas/since${query}`);
      expect(detail).toMatch(/^[A-Z][a-z ]+\.$/);
    }
    await site.ask(404, 'GET', '/api/posts/nowhere/since?at=1');
  });

  it('is counted up to 1,000 and told in part, at a cost that does not grow', async () => {
    const db = await open();
    const postId = await storePost(db, 'rotas', start);
    const ids = await storeThread(db, postId, topLevel(10_000), start);
    // The newest are hidden and unanswered: nobody reads past them.
    await db.write((trx) =>
      trx
        .updateTable('comments')
        .set({ hidden_at: start })
        .where('id', '>=', ids[9_000] ?? '')
        .execute(),
    );
    if (db.dialect === 'postgres') await db.write((trx) => sql`analyze`.execute(trx));
    const most = limits.newComments;
    expect(await readSince(db.read, postId, start - 1)).toEqual({ count: most, ids: ids.slice(0, 200) });
    expect((await readSince(db.read, postId, start + 8_000)).count).toBe(999);
    expect((await readSince(db.read, postId, start + 8_799)).ids).toEqual(ids.slice(8_800, 9_000));
    for (const at of [0, start + 5_000, start + 9_500]) {
      const steps = await plansOf(db, ({ read }) => readSince(read, postId, at));
      expect(steps).not.toEqual([]);
      expect(steps.filter((step) => /^SCAN comments|TEMP B-TREE/.test(step))).toEqual([]);
      expect(readsOf(steps)).toBeLessThanOrEqual(most);
    }
    const listed = await plansOf(db, ({ read }) => listPosts(read, undefined));
    expect(listed.filter((step) => /^SCAN comments|TEMP B-TREE/.test(step))).toEqual([]);
    expect(readsOf(listed)).toBeLessThanOrEqual(1);
    for (const step of listed.filter((one) => one.startsWith('SEARCH comments ')))
      expect(step).toContain('(post_id,id)<(?,?)');
  });
});

eachDatabase('a post', (open) => {
  it('says when its newest visible comment was made, after every change', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.post('other');
    const latest = async () => {
      const { posts } = await site.ask<PostPage>(200, 'GET', '/api/posts');
      const { latestAt } = await site.ask<Post>(200, 'GET', '/api/posts/rotas');
      expect(posts.find(({ slug }) => slug === 'rotas')?.latestAt).toBe(latestAt);
      expect(posts.find(({ slug }) => slug === 'other')?.latestAt).toBeNull();
      return latestAt;
    };
    expect(await latest()).toBeNull();
    const one = (await site.comment('author', 'rotas')).comment;
    expect(await latest()).toBe(one.createdAt);
    const two = (await site.comment('author', 'rotas', { parentId: one.id })).comment;
    expect(await latest()).toBe(two.createdAt);
    await site.ask(200, 'DELETE', `/api/comments/${two.id}`, { as: 'author' });
    expect(await latest()).toBe(one.createdAt);
    await site.ask(200, 'POST', `/api/comments/${one.id}/hide`, hide);
    expect(await latest()).toBeNull();
    await site.ask(200, 'POST', `/api/comments/${two.id}/restore`, { as: 'author' });
    expect(await latest()).toBe(two.createdAt);
    const closed = await site.ask<PostSummary>(200, 'POST', '/api/posts/rotas/close', { as: 'moderator' });
    expect(closed.latestAt).toBe(two.createdAt);
  });
});
