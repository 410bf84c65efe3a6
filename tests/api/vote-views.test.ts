import { expect, it } from 'vitest';
import type { Comment, Mine, ThreadPage, VisibleComment, Voted } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import type { Post } from '../../src/contract/post.ts';
import type { BothSides, CommonGroundPage, Counts } from '../../src/contract/votes.ts';
import type { PointOfView, Vote } from '../../src/contract/vocabulary.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { setPointOfView } from '../../src/server/people/participants-store.ts';
import { castVote } from '../../src/server/votes/store.ts';
import { eachDatabase } from '../databases.ts';
import { type Site, siteOn } from './site.ts';

/** So many people of a point of view vote like this. */
async function vote(site: Site, postId: string, on: string, from: PointOfView, cast: Record<Vote, number>) {
  let n = 0;
  for (const one of ['agree', 'disagree', 'unsure'] as const)
    for (let count = 0; count < cast[one]; count += 1, n += 1) {
      const person = { id: `${from} ${n}`, role: 'guest', bannedUntil: null } as const;
      await site.db.write(async (trx) => {
        await lockPost(trx, { id: postId });
        await setPointOfView(trx, postId, person.id, from);
        await castVote(trx, person, on, { vote: one, at: site.time.now });
      });
    }
}
const votes = (agree: number, disagree = 0, unsure = 0) => ({ agree, disagree, unsure });

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

const secretNumbers = /"(?:agree|disagree|unsure)":\d/;

eachDatabase('Vote first', (open) => {
  const openDebate = async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas', { kind: 'agree' });
    const { comment: other } = await site.comment('author', 'rotas', {
      kind: 'change',
      parentId: comment.id,
    });
    for (const from of ['support-staff', 'manager']) await vote(site, post, comment.id, from, votes(7));
    await vote(site, post, other.id, 'manager', votes(0, 2));
    const set = (voteFirst: boolean) =>
      site.ask(200, 'PUT', '/api/posts/rotas/vote-first', { as: 'moderator', body: { voteFirst } });
    await set(true);
    return { site, post, comment: comment.id, other: other.id, set };
  };
  const counts = (site: Site, as: string | undefined, ...of: string[]) =>
    site.ask<Counts>(
      200,
      'GET',
      `/api/mine/posts/rotas/counts?ids=${of.join()}`,
      as === undefined ? {} : { as },
    );

  it('holds counts back from every answer for everybody, and from what changes answer', async () => {
    const { site, comment, other, set } = await openDebate();
    const paths = [
      '/api/posts/rotas',
      '/api/posts/rotas/thread',
      '/api/posts/rotas/whole',
      '/api/posts/rotas/since?at=0',
      `/api/comments/${comment}/replies`,
      `/api/comments/${other}/context`,
      '/api/posts/rotas/common-ground',
      '/api/posts/rotas/both-sides',
      '/api/posts/rotas/waiting',
      '/api/posts/rotas/changes',
      '/api/posts/rotas/map',
      '/api/changes',
      '/api/posts',
    ];
    const texts = async () =>
      Promise.all(paths.map(async (path) => `${path} ${await (await site.send('GET', path)).text()}`));
    for (const text of await texts()) {
      const withoutViews = text.replace(/"views":\{[^}]*\}/, '');
      expect(withoutViews).not.toMatch(secretNumbers);
      expect(withoutViews).not.toMatch(/"agreedAcross":[1-9]/);
    }
    const page = await common(site);
    expect(page).toMatchObject({ why: null, comments: [{ id: comment, votes: null, marks: null }] });
    const own = await site.send('PATCH', `/api/comments/${comment}`, {
      as: 'author',
      body: { body: 'Other words.', kind: 'agree' },
    });
    expect(((await own.json()) as { comment: VisibleComment }).comment.votes).toBe(null);
    await set(false);
    expect((await texts()).some((text) => secretNumbers.test(text.replace(/"views":\{[^}]*\}/, '')))).toBe(
      true,
    );
    expect((await common(site)).why?.[comment]?.[2]).toEqual({
      pointOfView: 'support-staff',
      votes: votes(7),
    });
  });

  it('shows the counts of what one has voted on, with the vote and ever after', async () => {
    const { site, comment, other } = await openDebate();
    expect(await counts(site, 'guest', comment, other)).toEqual({ counts: {} });
    const voted = await site.ask<Voted>(200, 'PUT', `/api/comments/${comment}/vote`, {
      as: 'guest',
      body: { vote: 'disagree' },
    });
    expect(voted.votes).toEqual(votes(14, 1));
    const mine = await site.ask<Mine>(200, 'GET', '/api/mine/posts/rotas', { as: 'guest' });
    expect(mine).toMatchObject({ counts: { [comment]: votes(14, 1) }, showsCounts: false });
    const shown = await counts(site, 'guest', comment, other);
    expect(Object.keys(shown.counts)).toEqual([comment]);
    expect(shown.counts[comment]).toMatchObject({ votes: votes(14, 1), agreedAcross: 2 });
    expect(shown.counts[comment]?.why[3]).toEqual({ pointOfView: 'manager', votes: votes(7) });
    expect(await counts(site, undefined, comment)).toEqual({ counts: {} });
  });

  it('shows all counts to who asks for them, until they ask no longer, and to nobody else', async () => {
    const { site, comment, other } = await openDebate();
    const ask = (shown: boolean) =>
      site.ask(200, 'PUT', '/api/mine/posts/rotas/counts', { as: 'member', body: { shown } });
    expect(await ask(true)).toEqual({ shown: true });
    expect(Object.keys((await counts(site, 'member', comment, other)).counts).toSorted()).toEqual(
      [comment, other].toSorted(),
    );
    expect(await site.ask<Mine>(200, 'GET', '/api/mine/posts/rotas', { as: 'member' })).toMatchObject({
      showsCounts: true,
      pointOfView: null,
    });
    expect(await counts(site, 'guest', comment)).toEqual({ counts: {} });
    const thread = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread', { as: 'member' });
    expect(thread.comments[0]).toMatchObject({ votes: null });
    await ask(false);
    expect(await counts(site, 'member', comment)).toEqual({ counts: {} });
  });

  it('tells no counts to who takes back a vote, cast or not, unless they have asked', async () => {
    const { site, comment, set } = await openDebate();
    const takeBack = async () =>
      (
        await site.ask<Voted>(200, 'PUT', `/api/comments/${comment}/vote`, {
          as: 'member',
          body: { vote: null },
        })
      ).votes;
    expect(await takeBack()).toBe(null);
    await site.ask(200, 'PUT', '/api/mine/posts/rotas/counts', { as: 'member', body: { shown: true } });
    expect(await takeBack()).toEqual(votes(14));
    await site.ask(200, 'PUT', '/api/mine/posts/rotas/counts', { as: 'member', body: { shown: false } });
    await set(false);
    expect(await takeBack()).toEqual(votes(14));
  });

  it('gives counts of visible comments of the debate alone', async () => {
    const { site, comment, other, set } = await openDebate();
    await site.post('elsewhere');
    const { comment: elsewhere } = await site.comment('author', 'elsewhere');
    await site.ask(200, 'POST', `/api/comments/${other}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    await set(false);
    expect(Object.keys((await counts(site, undefined, comment, other, elsewhere.id)).counts)).toEqual([
      comment,
    ]);
    const mine = await site.ask<Mine>(200, 'GET', '/api/mine/posts/rotas', { as: 'author' });
    expect(mine.hidden[0]?.votes).toEqual(votes(0, 2));
    await set(true);
    const heldBack = await site.ask<Mine>(200, 'GET', '/api/mine/posts/rotas', { as: 'author' });
    expect(heldBack.hidden[0]?.votes).toBe(null);
  });

  it('refuses ids that are none, none at all, and more than a hundred', async () => {
    const { site, comment } = await openDebate();
    for (const given of ['', 'x', `${comment},`, Array<string>(101).fill(comment).join()])
      expect((await site.send('GET', `/api/mine/posts/rotas/counts?ids=${given}`)).status).toBe(422);
    expect((await site.send('GET', '/api/mine/posts/rotas/counts')).status).toBe(422);
  });
});
