import { expect, it } from 'vitest';
import type { Mine } from '../../src/contract/comment.ts';
import type { PointsOfViewAnswer } from '../../src/contract/points-of-view.ts';
import type { Post } from '../../src/contract/post.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { pointsOfViewAtFirst } from '../../src/contract/vocabulary.ts';
import { changeList, readList, rescoreIfNeeded } from '../../src/server/points-of-view/change-list.ts';
import { changedList, type ListChange } from '../../src/server/points-of-view/list.ts';
import { setPointOfView } from '../../src/server/people/participants-store.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { rescorePost } from '../../src/server/votes/scores.ts';
import { castVote } from '../../src/server/votes/store.ts';
import { eachDatabase } from '../databases.ts';
import { newComment, type Site, siteOn } from './site.ts';

const cook = { name: 'Cook', group: 'Cooks', choice: 'I am a cook' };
const change = (site: Site, one: ListChange) =>
  changeList(site.db, (list) => changedList(list, one, site.time.now), site.time.now);
const post = (site: Site) => site.ask<Post>(200, 'GET', '/api/posts/rotas');
const mine = (site: Site, as: string) => site.ask<Mine>(200, 'GET', '/api/mine/posts/rotas', { as });

eachDatabase('points of view', (open) => {
  it('are, on a new site, those that come with the program', async () => {
    const site = siteOn(await open());
    const { pointsOfView } = await site.ask<PointsOfViewAnswer>(200, 'GET', '/api/points-of-view');
    expect(pointsOfView).toEqual(pointsOfViewAtFirst.map((id) => ({ id, names: null, isRetired: false })));
  });

  it('can be spoken from as soon as they are on the list, and come with their names', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await change(site, { verb: 'add', id: 'cook', given: cook });
    const { post: numbers } = await site.comment('guest', 'rotas', { pointOfView: 'cook' });
    expect(numbers.heard).toContainEqual({ pointOfView: 'cook', comments: 1 });
    expect(numbers.pointOfViewCount).toBe(1);
    const { heard, pointsOfView } = await post(site);
    expect(heard.map(({ pointOfView }) => pointOfView)).toEqual([...pointsOfViewAtFirst, 'cook', 'not-said']);
    expect(pointsOfView.at(-1)).toEqual({
      id: 'cook',
      names: { one: 'Cook', group: 'Cooks', choice: 'I am a cook' },
      isRetired: false,
    });
  });

  it.each([
    ['that nobody put on the list', 'cook'],
    ['that is no longer offered', 'manager'],
  ])('are refused when it is one %s', async (_, pointOfView) => {
    const site = siteOn(await open());
    await site.post('rotas');
    await change(site, { verb: 'retire', id: 'manager' });
    const refused = async (method: string, path: string, body: unknown) => {
      const { code, fields } = await site.ask<Problem>(422, method, path, { as: 'guest', body });
      expect(code).toBe('invalid');
      return fields;
    };
    const why = 'This point of view is not on the list of this site. Choose another one.';
    const comments = '/api/posts/rotas/comments';
    expect(await refused('POST', comments, newComment('guest', { pointOfView }))).toEqual({
      pointOfView: why,
    });
    expect(
      await refused('POST', comments, newComment('guest', { kind: 'question', askedOf: pointOfView })),
    ).toEqual({ askedOf: why });
    expect(await refused('PUT', '/api/mine/posts/rotas/point-of-view', { pointOfView })).toEqual({
      pointOfView: why,
    });
    expect((await post(site)).commentCount).toBe(0);
  });

  it('are refused when they cannot be one at all, and a question is put to somebody', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const send = (part: object) =>
      site.ask<Problem>(422, 'POST', '/api/posts/rotas/comments', {
        as: 'guest',
        body: { ...newComment('guest'), ...part },
      });
    for (const pointOfView of ['', 'Manager', 'a b', '__proto__', 'constructor', 'x'.repeat(41), null, 7])
      expect(await send({ pointOfView })).toMatchObject({ code: 'invalid', fields: { pointOfView: /./ } });
    expect(await send({ kind: 'question', askedOf: 'not-said' })).toMatchObject({ fields: { askedOf: /./ } });
    await site.comment('guest', 'rotas', { pointOfView: 'not-said', kind: 'question', askedOf: 'manager' });
  });

  it('keep what was said from them when they are retired, and are asked for again', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.comment('guest', 'rotas', { pointOfView: 'manager' });
    expect((await mine(site, 'guest')).pointOfView).toBe('manager');
    await change(site, { verb: 'retire', id: 'manager' });
    await change(site, { verb: 'retire', id: 'family' });

    const { heard, pointsOfView, pointOfViewCount } = await post(site);
    expect(heard.map(({ pointOfView }) => pointOfView)).toEqual([
      ...pointsOfViewAtFirst.filter((id) => id !== 'manager' && id !== 'family'),
      'manager',
      'not-said',
    ]);
    expect(heard).toContainEqual({ pointOfView: 'manager', comments: 1 });
    expect(pointOfViewCount).toBe(1);
    expect(pointsOfView.filter(({ isRetired }) => isRetired).map(({ id }) => id)).toEqual([
      'family',
      'manager',
    ]);
    const thread = await site.ask<object>(200, 'GET', '/api/posts/rotas/thread');
    expect(thread).toMatchObject({ comments: [{ author: { pointOfView: 'manager' } }] });
    expect((await mine(site, 'guest')).pointOfView).toBeNull();

    await change(site, { verb: 'restore', id: 'manager' });
    expect((await mine(site, 'guest')).pointOfView).toBe('manager');
  });

  it('leave no kept answer as it was: every change of the list changes every tag', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const paths = ['/api/points-of-view', '/api/posts', '/api/posts/rotas', '/api/posts/rotas/thread'];
    const tags = () =>
      Promise.all(paths.map(async (path) => (await site.send('GET', path)).headers.get('etag')));
    let before = await tags();
    for (const one of [
      { verb: 'add', id: 'cook', given: cook },
      { verb: 'rename', id: 'cook', given: { name: 'Chef' } },
      { verb: 'move', id: 'cook', to: 1 },
      { verb: 'retire', id: 'cook' },
      { verb: 'restore', id: 'cook' },
    ] satisfies ListChange[]) {
      expect((await change(site, one)).isChanged).toBe(true);
      const after = await tags();
      for (const [index, tag] of after.entries()) expect(tag).not.toBe(before[index]);
      before = after;
    }
    expect((await change(site, { verb: 'restore', id: 'cook' })).isChanged).toBe(false);
    expect(await tags()).toEqual(before);
  });
});

eachDatabase('common ground', (open) => {
  /** A comment that managers and families agree with, three of each. */
  async function agreed() {
    const site = siteOn(await open());
    const postId = await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas', { pointOfView: 'commissioner' });
    for (let n = 0; n < 6; n++)
      await site.db.write(async (trx) => {
        const voter = { id: `voter-${n}`, role: 'guest', bannedUntil: null, mutedUntil: null } as const;
        await lockPost(trx, { id: postId });
        await setPointOfView(trx, postId, voter.id, n % 2 === 0 ? 'manager' : 'family');
        await castVote(trx, voter, comment.id, { vote: 'agree', at: site.time.now });
      });
    /** How many comments stand somewhere else when all is computed anew. */
    const anew = () =>
      site.db.write(async (trx) => {
        await lockPost(trx, { id: postId });
        return rescorePost(trx, postId);
      });
    const listed = async () => (await post(site)).views['common-ground'];
    return { site, anew, listed };
  }

  it('is among those who are offered now', async () => {
    const { site, anew, listed } = await agreed();
    expect(await listed()).toBe(1);
    await change(site, { verb: 'retire', id: 'family' });
    expect(await listed()).toBe(0);
    expect(await anew()).toBe(0);
    await change(site, { verb: 'restore', id: 'family' });
    expect(await listed()).toBe(1);
    expect(await anew()).toBe(0);
  });

  it('follows the list at the next start when it was stopped before it could', async () => {
    const { site, listed } = await agreed();
    const stopped = {
      ...site.db,
      write: (async (work) => {
        const done = await site.db.write(work);
        stopped.write = () => Promise.reject(new Error('Stopped'));
        return done;
      }) as typeof site.db.write,
    };
    const retire: ListChange = { verb: 'retire', id: 'family' };
    await expect(
      changeList(stopped, (list) => changedList(list, retire, site.time.now), site.time.now),
    ).rejects.toThrow('Stopped');
    expect((await readList(site.db.read)).at(-1)).toMatchObject({ id: 'family', retiredAt: site.time.now });
    expect(await listed()).toBe(1);
    await rescoreIfNeeded(site.db);
    expect(await listed()).toBe(0);
  });
});
