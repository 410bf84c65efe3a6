import { expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { eachDatabase } from '../databases.ts';
import { newComment, type Site, siteOn } from './site.ts';

const slow = (site: Site, seconds: number, slug = 'rotas') =>
  site.ask(200, 'PUT', `/api/posts/${slug}/slow-mode`, { as: 'moderator', body: { seconds } });
const post = (site: Site, as: string, body: string, slug = 'rotas') =>
  site.send('POST', `/api/posts/${slug}/comments`, { as, body: newComment(as, { body }) });

eachDatabase('slow mode', (open) => {
  const start = async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    return site;
  };

  it('lets everybody wait between their comments, and says how long', async () => {
    const site = await start();
    await slow(site, 300);
    expect((await post(site, 'guest', 'One.')).status).toBe(201);
    expect((await post(site, 'other-guest', 'One, too.')).status).toBe(201);
    site.time.now += 100_000;
    const refused = await post(site, 'guest', 'Two.');
    expect(refused.status).toBe(429);
    expect((await refused.json()) as Problem).toMatchObject({
      code: 'too-soon',
      retryAfter: 200,
      detail: 'Everybody waits 5 minutes between their comments in this debate. You can post in 4 minutes.',
    });
    site.time.now += 200_000;
    expect((await post(site, 'guest', 'Two.')).status).toBe(201);
  });

  it('is of one debate, and not for moderators', async () => {
    const site = await start();
    await site.post('meals');
    await slow(site, 3600);
    for (const body of ['One.', 'Two.']) expect((await post(site, 'moderator', body)).status).toBe(201);
    expect((await post(site, 'guest', 'One.')).status).toBe(201);
    expect((await post(site, 'guest', 'Two.', 'meals')).status).toBe(201);
  });

  it('counts what was deleted, or waits', async () => {
    const site = await start();
    await slow(site, 60);
    const answer = await post(site, 'guest', 'One.');
    const { comment } = (await answer.json()) as { comment: { id: string } };
    await site.ask(200, 'DELETE', `/api/comments/${comment.id}`, { as: 'guest' });
    expect((await post(site, 'guest', 'Two.')).status).toBe(429);
  });

  it('does not stop an edit', async () => {
    const site = await start();
    await slow(site, 3600);
    const answer = await post(site, 'guest', 'One.');
    const { comment } = (await answer.json()) as { comment: { id: string } };
    await site.ask(200, 'PATCH', `/api/comments/${comment.id}`, {
      as: 'guest',
      body: { body: 'One!', kind: null },
    });
  });

  it('stands on the post at once, is logged with how long, and changes nothing when it is set again', async () => {
    const site = await start();
    const tag = async () => (await site.send('GET', '/api/posts/rotas')).headers.get('etag');
    const before = await tag();
    await slow(site, 60);
    await slow(site, 60);
    expect(await tag()).not.toBe(before);
    expect((await site.ask<Post>(200, 'GET', '/api/posts/rotas')).slowSeconds).toBe(60);
    const lines = await site.db.read.selectFrom('moderation_log').select(['action', 'target']).execute();
    expect(lines).toEqual([{ action: 'slow-mode-set', target: '1 minute' }]);
  });

  it('takes only the pauses there are', async () => {
    const site = await start();
    for (const seconds of [1, -30, 31, 99_999, '60', null])
      expect(
        (await site.send('PUT', '/api/posts/rotas/slow-mode', { as: 'moderator', body: { seconds } })).status,
      ).toBe(422);
  });

  it('lets one of two comments through that come at once', async () => {
    const site = await start();
    for (let round = 0; round < 8; round += 1) {
      const slug = `round-${round}`;
      await site.post(slug);
      await slow(site, 30, slug);
      site.time.now += 60 * 60 * 1000;
      const answers = await Promise.all([
        post(site, 'guest', `One ${round}.`, slug),
        post(site, 'guest', `Two ${round}.`, slug),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 429]);
    }
  });

  it('and a comment at once end as one of them having come first', async () => {
    const site = await start();
    for (let round = 0; round < 8; round += 1) {
      const slug = `turn-${round}`;
      await site.post(slug);
      site.time.now += 60 * 60 * 1000;
      expect((await post(site, 'guest', 'First.', slug)).status).toBe(201);
      const [, answer] = await Promise.all([slow(site, 30, slug), post(site, 'guest', 'Second.', slug)]);
      expect([201, 429]).toContain(answer.status);
      expect((await post(site, 'guest', 'Third.', slug)).status).toBe(429);
    }
  });
});
