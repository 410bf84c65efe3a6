import { expect, it } from 'vitest';
import type { Comment, Voted } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import type { Post } from '../../src/contract/post.ts';
import type { BothSides, CommonGroundPage } from '../../src/contract/votes.ts';
import type { Vote } from '../../src/contract/vocabulary.ts';
import { toCursor } from '../../src/server/http/cursor.ts';
import { eachDatabase } from '../databases.ts';
import { type Site, siteOn } from './site.ts';
import { vote, votes } from './votes.ts';

const common = (site: Site, after = '') =>
  site.ask<CommonGroundPage>(200, 'GET', `/api/posts/rotas/common-ground${after}`);
const sides = (site: Site, query = '') =>
  site.ask<BothSides>(200, 'GET', `/api/posts/rotas/both-sides${query}`);
const ids = (comments: readonly Comment[] | undefined) => comments?.map(({ id }) => id);
const views = async (site: Site) => (await site.ask<Post>(200, 'GET', '/api/posts/rotas')).views;

eachDatabase('Common ground', (open) => {
  it('lists what two points of view agree on, most of it first, with why', async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    const write = async () => (await site.comment('author', 'rotas')).comment.id;
    const [weak, strong, oneSided, few] = [await write(), await write(), await write(), await write()];
    await vote(site, post, weak, 'family', votes(3, 1));
    await vote(site, post, weak, 'manager', votes(3, 1));
    await vote(site, post, strong, 'support-staff', votes(6, 1));
    await vote(site, post, strong, 'manager', votes(6, 0, 2));
    await vote(site, post, strong, 'family', votes(3));
    await vote(site, post, oneSided, 'family', votes(12));
    await vote(site, post, few, 'family', votes(2));
    await vote(site, post, few, 'manager', votes(2));

    const page = await common(site);
    expect(ids(page.comments)).toEqual([strong, weak]);
    expect(page.next).toBe(null);
    expect(page.comments[0]).toMatchObject({ votes: votes(15, 1, 2), marks: { agreedAcross: 3 } });
    expect((await views(site))['common-ground']).toBe(2);
    expect(page.why?.[strong]).toEqual([
      { pointOfView: 'uses-support', votes: 'few' },
      { pointOfView: 'family', votes: 'few' },
      { pointOfView: 'support-staff', votes: votes(6, 1) },
      { pointOfView: 'manager', votes: votes(6, 0, 2) },
      { pointOfView: 'commissioner', votes: 'few' },
      { pointOfView: 'back-office', votes: 'few' },
    ]);
    expect(page.why?.[weak]?.map((one) => one.votes)).toEqual(Array(6).fill('few'));
  });

  it('loses a comment with the vote that is taken back, and with the moderator who hides it', async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas');
    await vote(site, post, comment.id, 'family', votes(3));
    await vote(site, post, comment.id, 'manager', votes(2));
    expect(ids((await common(site)).comments)).toEqual([]);
    await site.ask(200, 'PUT', '/api/mine/posts/rotas/point-of-view', {
      as: 'member',
      body: { pointOfView: 'manager' },
    });
    const cast = (one: Vote | null) =>
      site.ask<Voted>(200, 'PUT', `/api/comments/${comment.id}/vote`, { as: 'member', body: { vote: one } });
    await cast('agree');
    expect(ids((await common(site)).comments)).toEqual([comment.id]);
    await cast(null);
    expect(ids((await common(site)).comments)).toEqual([]);
    await cast('agree');
    await site.ask(200, 'POST', `/api/comments/${comment.id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    expect(ids((await common(site)).comments)).toEqual([]);
    expect((await views(site))['common-ground']).toBe(0);
  });

  it('counts votes from before somebody said who they are', async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas');
    await vote(site, post, comment.id, 'family', votes(3));
    await vote(site, post, comment.id, 'manager', votes(2));
    await site.ask(200, 'PUT', `/api/comments/${comment.id}/vote`, { as: 'guest', body: { vote: 'agree' } });
    expect(ids((await common(site)).comments)).toEqual([]);
    await site.comment('guest', 'rotas', { pointOfView: 'manager' });
    expect(ids((await common(site)).comments)).toEqual([comment.id]);
  });

  it('comes page by page, each comment once, in the order of its score', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const written: string[] = [];
    const many = limits.page.commonGround + 3;
    for (let n = 0; n < many; n += 1) {
      site.time.now += 60_000;
      const { id } = (await site.comment('author', 'rotas')).comment;
      written.push(id);
      await site.db.write((trx) =>
        trx
          .updateTable('comments')
          .set({ agreed_across: 2, common: 1 + (n % 5) / 3 })
          .where('id', '=', id)
          .execute(),
      );
    }
    const first = await common(site);
    const second = await common(site, `?after=${first.next}`);
    const all = [...first.comments, ...second.comments].map(({ id }) => id);
    expect(first.comments).toHaveLength(limits.page.commonGround);
    expect(second.next).toBe(null);
    const place = (id: string) => written.indexOf(id);
    expect(all).toEqual(written.toSorted((a, b) => (place(b) % 5) - (place(a) % 5) || place(b) - place(a)));
    expect(
      (await site.send('GET', `/api/posts/rotas/both-sides?side=agree&after=${first.next}`)).status,
    ).toBe(400);
  });
});

eachDatabase('Both sides', (open) => {
  it('have the top-level comments that agree and that differ, the strongest first', async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    const write = async (kind: 'agree' | 'differ' | null, parentId: string | null = null) =>
      (await site.comment('author', 'rotas', { kind, parentId })).comment.id;
    const [none, yes] = [await write('agree'), await write('agree')];
    const [no, contested] = [await write('differ'), await write('differ')];
    await write('agree', yes);
    await write(null);
    await vote(site, post, yes, 'family', votes(2));
    await vote(site, post, no, 'manager', votes(1));
    await vote(site, post, contested, 'manager', votes(4, 6));
    const both = await sides(site);
    expect([ids(both.agree?.comments), ids(both.differ?.comments)]).toEqual([
      [yes, none],
      [no, contested],
    ]);
    const one = await sides(site, '?side=differ');
    expect([one.agree, ids(one.differ?.comments)]).toEqual([null, [no, contested]]);
    expect(await views(site)).toMatchObject({ agree: 2, differ: 2 });
  });

  it('have no page from a score on, with which everybody’s votes could be found out', async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas', { kind: 'agree' });
    await vote(site, post, comment.id, 'family', votes(0, 1));
    const last = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
    for (const made of [
      ['agree', 0.7, last],
      ['agree', 0.6, last],
      ['agree', last],
    ])
      expect(
        (await site.send('GET', `/api/posts/rotas/both-sides?side=agree&after=${toCursor(made)}`)).status,
      ).toBe(400);
  });

  it('come page by page, each for itself', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const written: string[] = [];
    for (let n = 0; n < limits.page.bothSides + 2; n += 1)
      written.push((await site.comment('author', 'rotas', { kind: 'agree' })).comment.id);
    const { agree } = await sides(site);
    const more = await sides(site, `?side=agree&after=${agree?.next}`);
    expect([...(ids(agree?.comments) ?? []), ...(ids(more.agree?.comments) ?? [])]).toEqual(
      written.toReversed(),
    );
    expect(more.agree?.next).toBe(null);
    for (const query of [`?after=${agree?.next}`, `?side=differ&after=${agree?.next}`, '?side=agree&after=x'])
      expect((await site.send('GET', `/api/posts/rotas/both-sides${query}`)).status).toBe(400);
  });
});
