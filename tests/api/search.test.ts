import { expect, it } from 'vitest';
import type { SearchPage } from '../../src/contract/search.ts';
import { limits } from '../../src/contract/limits.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { siteOn, type Site } from './site.ts';

const find = (site: Site, q: string, more: Record<string, string> = {}) =>
  site.ask<SearchPage>(200, 'GET', `/api/search?${new URLSearchParams({ q, ...more })}`);
const said = async (site: Site, q: string, more: Record<string, string> = {}) =>
  (await find(site, q, more)).comments.map(({ excerpt }) => excerpt.map(({ text }) => text).join(''));

eachDatabase('searching', (open) => {
  const start = async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    return site;
  };

  it('finds comments with all the words, newest first, with the words in their context', async () => {
    const site = await start();
    await site.comment('author', 'rotas', { body: 'The **rota** was made in May.', kind: 'experience' });
    await site.comment('member', 'rotas', { body: 'Who reads a rota?' });
    await site.comment('guest', 'rotas', { body: 'Nothing of the kind.' });
    const { comments, next } = await find(site, 'rotas');
    expect(comments.map(({ author }) => author.name)).toEqual(['Warm Window', 'Quiet Harbour']);
    expect(comments[1]).toMatchObject({
      post: { slug: 'rotas', title: 'The title of rotas' },
      author: { pointOfView: 'support-staff', badge: null },
      kind: 'experience',
      excerpt: [
        { text: 'The ', isMatch: false },
        { text: 'rota', isMatch: true },
        { text: ' was made in May.', isMatch: false },
      ],
    });
    expect(next).toBeNull();
    expect(await said(site, 'rota may')).toEqual(['The rota was made in May.']);
    expect(await said(site, 'rota june')).toEqual([]);
  });

  it('reads letters alike with and without accents, and ends of words as they come', async () => {
    const site = await start();
    await site.comment('author', 'rotas', { body: 'Mae’r dŵr yn oer.' });
    await site.comment('author', 'rotas', { body: 'Changing shifts is hard.' });
    expect(await said(site, 'dwr')).toEqual(['Mae’r dŵr yn oer.']);
    expect(await said(site, 'DŴR')).toEqual(['Mae’r dŵr yn oer.']);
    expect(await said(site, 'chang')).toEqual(['Changing shifts is hard.']);
  });

  it('finds posts by their title and their words, and not by their markup', async () => {
    const site = await start();
    await site.db.write((trx) =>
      trx.updateTable('posts').set({ html: '<p>Maria <strong>chose</strong> blue.</p>' }).execute(),
    );
    const { posts } = await find(site, 'maria');
    expect(posts).toMatchObject([{ slug: 'rotas', title: 'The title of rotas', commentCount: 0 }]);
    expect(posts[0]?.excerpt.map(({ text }) => text).join('')).toBe('Maria chose blue.');
    expect((await find(site, 'title')).posts).toHaveLength(1);
    expect((await find(site, 'strong')).posts).toEqual([]);
  });

  it('narrows comments by kind and by point of view', async () => {
    const site = await start();
    await site.comment('author', 'rotas', { body: 'A rota by us.', kind: 'change' });
    await site.comment('member', 'rotas', {
      body: 'A rota by them.',
      kind: 'differ',
      pointOfView: 'manager',
    });
    expect(await said(site, 'rota', { kind: 'change' })).toEqual(['A rota by us.']);
    expect(await said(site, 'rota', { of: 'manager' })).toEqual(['A rota by them.']);
    expect(await said(site, 'rota', { of: 'manager', kind: 'change' })).toEqual([]);
    expect((await find(site, 'title', { of: 'manager' })).posts).toEqual([]);
  });

  it('finds nothing that is hidden, deleted or erased, and it again when it is shown or put back', async () => {
    const site = await start();
    const { comment } = await site.comment('author', 'rotas', { body: 'The canary sings.' });
    await site.comment('guest', 'rotas', { body: 'I hear it.', parentId: comment.id });
    const at = `/api/comments/${comment.id}`;
    const counts = async () => (await said(site, 'canary')).length;
    expect(await counts()).toBe(1);
    await site.ask(200, 'POST', `${at}/hide`, { as: 'moderator', body: { reason: 'other', note: null } });
    expect(await counts()).toBe(0);
    await site.ask(200, 'POST', `${at}/show`, { as: 'moderator' });
    expect(await counts()).toBe(1);
    await site.ask(200, 'DELETE', at, { as: 'author' });
    expect(await counts()).toBe(0);
    await site.ask(200, 'POST', `${at}/restore`, { as: 'author' });
    expect(await counts()).toBe(1);
    await site.ask(200, 'DELETE', at, { as: 'author' });
    site.time.now += limits.undoDeleteFor;
    await sweep(site.db, site.time.now);
    expect(await counts()).toBe(0);
  });

  it('finds what a comment says after it was edited, and no longer what it said before', async () => {
    const site = await start();
    const { comment } = await site.comment('author', 'rotas', { body: 'We meet on Monday.' });
    await site.ask(200, 'PATCH', `/api/comments/${comment.id}`, {
      as: 'author',
      body: { body: 'We meet on Friday.', kind: null },
    });
    expect(await said(site, 'monday')).toEqual([]);
    expect(await said(site, 'friday')).toEqual(['We meet on Friday.']);
  });

  it('goes on from page to page without a gap, and without posts from the second on', async () => {
    const site = await start();
    const bodies = Array.from({ length: limits.search.page + 3 }, (_, n) => `The title number ${n}.`);
    for (const [n, body] of bodies.entries()) {
      site.time.now += 11 * 60 * 1000;
      await site.comment(n % 2 ? 'author' : 'member', 'rotas', { body });
    }
    const one = await find(site, 'title');
    const two = await find(site, 'title', { after: String(one.next) });
    const text = ({ comments }: SearchPage) =>
      comments.map(({ excerpt }) => excerpt.map((part) => part.text).join(''));
    expect([...text(one), ...text(two)]).toEqual(bodies.toReversed());
    expect([one.posts.length, two.posts.length, two.next]).toEqual([1, 0, null]);
  });

  it('answers whatever is typed, and nothing where there is no word in it', async () => {
    const site = await start();
    await site.comment('author', 'rotas', { body: 'Plain words.' });
    for (const q of ['"', "'", '*', 'a OR b', 'NEAR(a b)', "x' & !y:*", '\\', ':*', '-', '((('])
      await find(site, q);
    expect(await find(site, '?!')).toMatchObject({ posts: [], comments: [], next: null });
    expect(await find(site, '')).toMatchObject({ posts: [], comments: [] });
  });

  it('is asked for so often from one network address, and what has not changed is not counted', async () => {
    const site = siteOn(await open(), {
      render: async (url, fetchOwn) => ({
        status: (await fetchOwn(new Request(new URL(`/api/search${url.search}`, url)))).status,
        html: '',
      }),
    });
    await site.post('rotas');
    const [most] = limits.rates.search.address;
    const path = '/api/search?q=rota';
    const first = await site.send('GET', path);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    for (let n = 0; n < most; n++) expect((await site.send('GET', path, { headers })).status).toBe(304);
    for (let n = 1; n < most; n++) await site.ask(200, 'GET', path);
    await site.ask(429, 'GET', path);
    // A page of results is one more question.
    expect((await site.send('GET', '/search?q=rota')).status).toBe(429);
    for (const page of [path, '/search?q=rota'])
      expect((await site.send('GET', page, { headers: { 'x-test-address': '198.51.100.7' } })).status).toBe(
        200,
      );
  });
});
