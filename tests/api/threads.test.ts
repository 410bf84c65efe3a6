import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Comment, CommentContext, ThreadPage } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import { threadOrders } from '../../src/contract/vocabulary.ts';
import { readThread } from '../../src/server/comments/thread-store.ts';
import { eachDatabase } from '../databases.ts';
import { siblings, storeThread, topLevel } from './big-thread.ts';
import { type Site, siteOn } from './site.ts';

const start = Date.UTC(2026, 1, 1);
const thread = (site: Site, query = '') =>
  site.ask<ThreadPage>(200, 'GET', `/api/posts/rotas/thread${query}`);
const idsOf = (comments: readonly Comment[]) => comments.map(({ id }) => id);

eachDatabase('a thread', (open) => {
  it('comes page by page, every top-level comment once, in each order', async () => {
    const site = siteOn(await open());
    const ids = await storeThread(site.db, await site.post('rotas'), topLevel(45), start);
    for (const order of threadOrders) {
      const seen: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page: ThreadPage = await thread(site, `?order=${order}${next === '' ? '' : `&after=${next}`}`);
        expect(page.comments.length).toBeLessThanOrEqual(limits.page.thread);
        seen.push(...idsOf(page.comments));
        next = page.next;
      }
      expect(seen).toEqual(order === 'oldest' ? ids : ids.toReversed());
    }
  });

  it('gives a reader who turns the page neither a gap nor a double when others write meanwhile', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const [post] = await site.db.read.selectFrom('posts').select('id').execute();
    const ids = await storeThread(site.db, post?.id ?? '', topLevel(30), start);
    for (const order of ['oldest', 'newest'] as const) {
      const first = await thread(site, `?order=${order}`);
      await site.comment('guest', 'rotas');
      const second = await thread(site, `?order=${order}&after=${first.next}`);
      const seen = idsOf([...first.comments, ...second.comments]);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(ids));
    }
  });

  it('puts the most discussed first', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const one = await site.comment('author', 'rotas');
    const two = await site.comment('author', 'rotas');
    const reply = await site.comment('guest', 'rotas', { parentId: one.comment.id });
    await site.comment('member', 'rotas', { parentId: reply.comment.id });
    const { comments } = await thread(site, '?order=discussed');
    const top = comments.filter(({ parentId }) => parentId === null);
    expect(idsOf(top)).toEqual([one.comment.id, two.comment.id]);
    expect(top.map(({ branchCount }) => branchCount)).toEqual([2, 0]);
  });

  it('never gives a comment without the one it answers, nor more than 100, whatever its shape', async () => {
    const db = await open();
    const site = siteOn(db);
    let run = 0;
    const parents = fc.array(fc.option(fc.nat({ max: 200 }), { freq: 12 }), {
      minLength: 100,
      maxLength: 250,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(parents, async (choices) => {
        run += 1;
        const postId = await site.post(`post-${run}`);
        const places = choices.map((choice, index) => ({
          parent: choice === null || index === 0 ? null : choice % index,
        }));
        await storeThread(db, postId, places, start);
        const known = new Set<string>();
        for (let next: string | null | undefined; next !== null;) {
          const page: ThreadPage = await readThread(
            db.read,
            { id: postId, voteFirst: false },
            'newest',
            next,
          );
          expect(page.comments.length).toBeLessThanOrEqual(limits.page.comments);
          for (const { id, parentId } of page.comments) {
            expect(known).not.toContain(id);
            if (parentId !== null) expect(known).toContain(parentId);
            known.add(id);
          }
          next = page.next;
        }
      }),
      { numRuns: 15 },
    );
  });

  it('gives the first replies of each comment, the rest by asking for them', async () => {
    const site = siteOn(await open());
    const [root = '', ...replies] = await storeThread(
      site.db,
      await site.post('rotas'),
      siblings(1 + limits.page.replies + 5),
      start,
    );
    const { comments } = await thread(site);
    expect(idsOf(comments)).toEqual([root, ...replies.slice(0, limits.page.firstReplies[0])]);
    const path = `/api/comments/${root}/replies`;
    const page = await site.ask<ThreadPage>(200, 'GET', path);
    const rest = await site.ask<ThreadPage>(200, 'GET', `${path}?after=${page.next}`);
    expect(idsOf([...page.comments, ...rest.comments])).toEqual(replies);
    expect(rest.next).toBeNull();
  });

  it('leaves out the deepest replies where not all have room', async () => {
    const site = siteOn(await open());
    const branch = (root: number) =>
      [null, root, root + 1, root, root + 3, root, root + 5].map((parent) => ({ parent }));
    const places = Array.from({ length: limits.page.thread }, (_, index) => branch(index * 7)).flat();
    const ids = await storeThread(site.db, await site.post('rotas'), places, start);
    const { comments } = await thread(site);
    expect(comments).toHaveLength(limits.page.comments);
    const direct = ids.filter((_, index) => [0, 1, 3, 5].includes(index % 7));
    expect(idsOf(comments.slice(0, direct.length)).sort()).toEqual(direct);
  });

  it('refuses a mark of another list, or one it never gave', async () => {
    const site = siteOn(await open());
    await storeThread(site.db, await site.post('rotas'), topLevel(30), start);
    const { next } = await thread(site);
    for (const query of [`?order=newest&after=${next}`, '?after=', '?after=nonsense', `?after=${next}x`])
      await site.ask(400, 'GET', `/api/posts/rotas/thread${query}`);
    await site.ask(400, 'GET', `/api/posts?after=${next}`);
    const tooLarge = btoa(JSON.stringify(['discussed', 2 ** 40, '019ca8a0-3e80-7a14-a9db-abb40b5b5fad']));
    await site.ask(
      400,
      'GET',
      `/api/posts/rotas/thread?order=discussed&after=${tooLarge.replace(/=+$/, '')}`,
    );
  });

  it('shows a tombstone for a hidden or deleted comment only while somebody can be seen below it', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const hide = { as: 'moderator', body: { reason: 'spam', note: null } };
    const one = (await site.comment('author', 'rotas')).comment.id;
    const two = (await site.comment('author', 'rotas', { parentId: one })).comment.id;
    const three = (await site.comment('guest', 'rotas', { parentId: two })).comment.id;
    const states = async () =>
      (await thread(site)).comments.map(({ state, replyCount }) => `${state} ${replyCount}`);

    await site.ask(200, 'POST', `/api/comments/${one}/hide`, hide);
    await site.ask(200, 'DELETE', `/api/comments/${two}`, { as: 'author' });
    expect(await states()).toEqual(['hidden 1', 'deleted 1', 'visible 0']);
    await site.ask(200, 'POST', `/api/comments/${three}/hide`, hide);
    expect(await states()).toEqual([]);
    await site.ask(200, 'POST', `/api/comments/${three}/show`, { as: 'moderator' });
    expect(await states()).toEqual(['hidden 1', 'deleted 1', 'visible 0']);
  });

  it('answers the address of any comment, a tombstone where it is hidden or deleted', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas');
    const context = () => site.ask<CommentContext>(200, 'GET', `/api/comments/${comment.id}/context`);
    expect(await context()).toMatchObject({ post: { slug: 'rotas' }, comments: [{ state: 'visible' }] });
    await site.ask(200, 'POST', `/api/comments/${comment.id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    expect((await context()).comments[0]).toMatchObject({ state: 'hidden', reason: 'spam' });
    await site.ask(200, 'DELETE', `/api/comments/${comment.id}`, { as: 'author' });
    expect((await context()).comments[0]?.state).toBe('deleted');
    await site.ask(404, 'GET', '/api/comments/019ca8a0-3e80-7a14-a9db-abb40b5b5fad/context');
    await site.ask(404, 'GET', '/api/comments/not-an-id/context');
  });
});
