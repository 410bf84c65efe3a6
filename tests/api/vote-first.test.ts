import { expect, it } from 'vitest';
import type { Mine, ThreadPage, VisibleComment, Voted } from '../../src/contract/comment.ts';
import type { CommonGroundPage, Counts } from '../../src/contract/votes.ts';
import { eachDatabase } from '../databases.ts';
import { type Site, siteOn } from './site.ts';
import { vote, votes } from './votes.ts';

const common = (site: Site) => site.ask<CommonGroundPage>(200, 'GET', '/api/posts/rotas/common-ground');
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
