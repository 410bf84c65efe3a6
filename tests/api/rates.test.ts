import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { newComment, type Site, siteOn } from './site.ts';

const [mostComments, window] = limits.rates.comment.person;
const post = (site: Site, as: string, address = '192.0.2.1') =>
  site.send('POST', '/api/posts/rotas/comments', {
    as,
    body: newComment(as),
    headers: { 'x-test-address': address },
  });

async function siteAtLimit(site: Site) {
  await site.post('rotas');
  for (let count = 0; count < mostComments; count += 1) expect((await post(site, 'guest')).status).toBe(201);
}

eachDatabase('rates', (open) => {
  it('stop a person who writes too much, and say when to try again', async () => {
    const site = siteOn(await open());
    await siteAtLimit(site);
    const response = await post(site, 'guest');
    expect(response.status).toBe(429);
    const { retryAfter } = (await response.json()) as Problem;
    expect(response.headers.get('retry-after')).toBe(String(retryAfter));
    expect(retryAfter).toBeLessThanOrEqual(window / 1000);
    expect((await post(site, 'member')).status).toBe(201);

    site.time.now += (retryAfter ?? 0) * 1000;
    expect((await post(site, 'guest')).status).toBe(201);
  });

  it('survive a restart', async () => {
    const db = await open();
    await siteAtLimit(siteOn(db));
    expect((await post(siteOn(db), 'guest')).status).toBe(429);
  });

  it('count what they refuse', async () => {
    const site = siteOn(await open());
    const [most] = limits.rates.signInLink.address;
    const guess = () => site.send('POST', '/api/session', { body: { token: 'a guess' } });
    for (let count = 0; count < most; count += 1) expect((await guess()).status).toBe(410);
    for (let count = 0; count < 3; count += 1) expect((await guess()).status).toBe(429);
    const { count } = await site.db.read.selectFrom('rates').select('count').executeTakeFirstOrThrow();
    expect(count).toBe(most + 3);
  });

  it('count comments that are refused, each once', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const nothing = { ...newComment('guest'), body: ' ' };
    const send = (body: unknown) => site.send('POST', '/api/posts/rotas/comments', { as: 'guest', body });
    const refused = [nothing, { ...newComment('guest'), alias: 'Moderator' }, {}, 'no object'];
    for (const body of refused) expect((await send(body)).status).toBe(422);
    expect((await send(newComment('guest'))).status).toBe(201);
    const counts = await site.db.read.selectFrom('rates').select('count').execute();
    expect(new Set(counts.map(({ count }) => count))).toEqual(new Set([refused.length + 1]));
    for (let count = refused.length + 1; count < mostComments; count += 1)
      expect((await send(nothing)).status).toBe(422);
    expect((await send(newComment('guest'))).status).toBe(429);
  });

  it('let nobody past who sends everything at once', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.sessions.idOf('guest');
    const sent = await Promise.all(Array.from({ length: mostComments + 8 }, () => post(site, 'guest')));
    const statuses = sent.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(mostComments);
    expect(statuses.filter((status) => status === 429)).toHaveLength(8);
    const [row] = await site.db.read
      .selectFrom('rates')
      .select('count')
      .where('bucket', 'like', 'comment:person:%')
      .execute();
    expect(row?.count).toBe(mostComments + 8);
  });

  it('hold for a whole /64 of addresses, kept only as keyed hashes', async () => {
    const site = siteOn(await open());
    const [most] = limits.rates.guest.address;
    const start = (address: string) =>
      site.send('POST', '/api/session/guest', {
        headers: { 'x-test-address': address, 'x-test-viewer': 'nobody' },
      });
    for (let count = 0; count < most; count += 1)
      expect((await start(`2001:db8:1:2::${count.toString(16)}`)).status).toBe(200);
    expect((await start('2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await start('2001:db8:1:3::1')).status).toBe(200);
    const kept = JSON.stringify(await site.db.read.selectFrom('rates').selectAll().execute());
    expect(kept).not.toContain('2001');
  });

  it("count the votes of new guests by address, and nobody else's", async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas');
    const buckets = async (as: string) => {
      await site.ask(200, 'PUT', `/api/comments/${comment.id}/vote`, { as, body: { vote: 'agree' } });
      const rows = await site.db.read.selectFrom('rates').select(['bucket', 'count']).execute();
      return rows.find(({ bucket }) => bucket.startsWith('new-guest-vote'))?.count ?? 0;
    };
    expect(await buckets('member')).toBe(0);
    expect(await buckets('guest')).toBe(1);
    site.time.now += 25 * 60 * 60 * 1000;
    expect(await buckets('guest')).toBe(1);
  });

  it('are forgotten when their time is over', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await post(site, 'guest');
    await sweep(site.db, site.time.now + limits.addressKeptFor);
    expect(await site.db.read.selectFrom('rates').selectAll().execute()).toEqual([]);
  });
});

eachDatabase('sign-in links', (open) => {
  it('run out for whoever asks too often, and not for the person they belong to', async () => {
    const site = siteOn(await open());
    const askFrom = async (address: string) =>
      (
        await site.send('POST', '/api/session/link', {
          body: { email: 'moderator@example.org' },
          headers: { 'x-test-address': address },
        })
      ).status;
    for (let i = 0; i < limits.rates.signInLink.pair[0]; i++) expect(await askFrom('192.0.2.66')).toBe(202);
    expect(await askFrom('192.0.2.66')).toBe(429);
    expect(await askFrom('192.0.2.7')).toBe(202);
  });
});

eachDatabase('the count of a window', (open) => {
  it('is not emptied by a server whose clock is behind', async () => {
    const db = await open();
    const [site, behind] = [siteOn(db), siteOn(db)];
    await site.post('rotas');
    for (const one of [site, behind]) await one.sessions.idOf('author');
    site.time.now += window;
    for (let i = 0; i < mostComments; i++) expect((await post(site, 'author')).status).toBe(201);
    await post(behind, 'author');
    expect((await post(site, 'author')).status).toBe(429);
  });
});
