import { expect, it } from 'vitest';
import { createRender } from '../../src/client/entry-server.tsx';
import { limits } from '../../src/contract/limits.ts';
import { eachDatabase } from '../databases.ts';
import { storeThread, topLevel } from './big-thread.ts';
import { origin, type Site, siteOn } from './site.ts';

const template =
  '<!doctype html><html lang="en"><head><!--head--></head><body><!--page--><!--state--></body></html>';
const render = createRender(template);
type Data = { [property: string]: unknown; comment?: { text: string }[] };

const hide = { as: 'moderator', body: { reason: 'spam', note: null } };

async function pageOf(site: Site, path: string, status = 200) {
  const response = await site.send('GET', path);
  const html = await response.text();
  expect(`${path} ${response.status}`).toBe(`${path} ${status}`);
  const attribute = (pattern: RegExp) => pattern.exec(html)?.[1] ?? null;
  const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(data.length).toBeLessThan(2);
  return {
    html,
    title: attribute(/<title>(.*?)<\/title>/),
    canonical: attribute(/<link rel="canonical" href="([^"]*)">/),
    meta: (name: string) => attribute(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`)),
    json: data[0]?.[1] ?? '',
    data: data[0]?.[1] === undefined ? null : (JSON.parse(data[0][1]) as Data),
  };
}

eachDatabase('the head of a page', (open) => {
  it('of a post says what it is, where it stands, and what it looks like when shared', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    const { comment } = await site.comment('guest', 'rotas', { sharing: 'share', body: 'Ask **them**.' });
    const page = await pageOf(site, '/posts/rotas');
    expect(page.title).toBe('The title of rotas – Equal Say');
    expect(page.canonical).toBe(`${origin}/posts/rotas`);
    const told = {
      ...{ description: 'What happened when we asked.', robots: null, 'og:type': 'article' },
      ...{ 'og:title': 'The title of rotas', 'og:description': 'What happened when we asked.' },
      ...{ 'og:url': `${origin}/posts/rotas`, 'og:site_name': 'Equal Say', 'og:locale': 'en_GB' },
      ...{ 'twitter:card': 'summary', 'article:published_time': '2026-03-01T09:00:00.000Z' },
    };
    for (const [name, content] of Object.entries(told))
      expect([name, page.meta(name)]).toEqual([name, content]);
    expect(page.data).toMatchObject({
      '@type': 'BlogPosting',
      headline: 'The title of rotas',
      url: `${origin}/posts/rotas`,
      commentCount: 1,
      comment: [
        {
          text: 'Ask them.',
          url: `${origin}/posts/rotas/comments/${comment.id}`,
          author: { name: 'Blue Kettle' },
        },
      ],
    });
  });

  it('has one address for all orders, and another one for each page further on', async () => {
    const site = siteOn(await open(), { render });
    await storeThread(site.db, await site.post('rotas'), topLevel(limits.page.thread + 5), site.time.now);
    for (const query of ['', '/', '?order=newest', '?order=loudest', '?utm_source=a-mail'])
      expect((await pageOf(site, `/posts/rotas${query}`)).canonical).toBe(`${origin}/posts/rotas`);
    for (const order of ['oldest', 'newest']) {
      const { next } = await site.ask<{ next: string }>(200, 'GET', `/api/posts/rotas/thread?order=${order}`);
      const query = order === 'oldest' ? `?after=${next}` : `?order=newest&after=${next}`;
      const { canonical } = await pageOf(site, `/posts/rotas${query}`);
      expect(canonical?.replace('&amp;', '&')).toBe(`${origin}/posts/rotas${query}`);
    }
  });

  it('of one conversation has its own address, and is for no search engine', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    const { id } = (await site.comment('guest', 'rotas', { sharing: 'share' })).comment;
    for (const address of [id, id.toUpperCase()]) {
      const page = await pageOf(site, `/posts/rotas/comments/${address}`);
      expect(page.canonical).toBe(`${origin}/posts/rotas/comments/${id}`);
      expect(page.meta('robots')).toBe('noindex');
      expect(page.data).toBeNull();
    }
  });

  it('of the list of posts tells of the site', async () => {
    const site = siteOn(await open(), { render });
    const page = await pageOf(site, '/');
    expect([page.title, page.canonical, page.meta('og:type')]).toEqual([
      'Equal Say',
      `${origin}/`,
      'website',
    ]);
    expect(page.data).toMatchObject({ '@type': 'Blog', name: 'Equal Say', url: `${origin}/` });
    expect((await pageOf(site, '/sign-in')).meta('robots')).toBe('noindex');
    for (const path of ['/search', '/moderation/log', '/reports/BCDF'])
      expect((await pageOf(site, path)).meta('robots'), path).toBe('noindex');
    const rules = await pageOf(site, '/house-rules/easy-read');
    expect([rules.canonical, rules.meta('robots')]).toEqual([`${origin}/house-rules/easy-read`, null]);
  });

  it('of what is not there says only that', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    const unknown = '019ca8a0-3e80-7a14-a9db-abb40b5b5fad';
    for (const path of [
      '/nowhere',
      '/posts/nowhere',
      `/posts/rotas/comments/${unknown}`,
      '/posts/rotas/comments/x',
    ]) {
      const page = await pageOf(site, path, 404);
      expect(page.title).toBe('This page is not here – Equal Say');
      expect(page.html).toContain('The link may be wrong, or the page may have been taken away.');
      expect([page.canonical, page.meta('og:title'), page.data]).toEqual([null, null, null]);
    }
  });

  it('names no host where the site does not know its own', async () => {
    const site = siteOn(await open(), { render, publicUrl: null });
    await site.post('rotas');
    await site.comment('guest', 'rotas', { sharing: 'share' });
    const page = await pageOf(site, '/posts/rotas');
    expect([page.canonical, page.meta('og:url')]).toEqual(['/posts/rotas', null]);
    expect(page.html).not.toContain('localhost');
    expect(page.data).toMatchObject({
      url: '/posts/rotas',
      comment: [{ url: expect.stringMatching(/^\/posts\/rotas\/comments\//) }],
    });
  });
});

eachDatabase('what a page tells to programs', (open) => {
  it('has nothing hidden, nothing deleted, and nothing that is for here only, though the page has it', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    const say = async (as: string, body: string, more = {}) =>
      (await site.comment(as, 'rotas', { body, sharing: 'share', ...more })).comment.id;
    const here = await say('author', 'A canary for here only.', { sharing: 'here' });
    await say('guest', 'A reply to share.', { parentId: here });
    await say('member', 'A quotable reply.', { parentId: here, sharing: 'quote', alias: 'Shy Canary' });
    const hidden = await say('author', 'A canary that was hidden.');
    await say('guest', 'Below it.', { parentId: hidden });
    const deleted = await say('author', 'A canary that was deleted.');
    await site.ask(200, 'POST', `/api/comments/${hidden}/hide`, hide);
    await site.ask(200, 'DELETE', `/api/comments/${deleted}`, { as: 'author' });

    for (const order of ['oldest', 'newest', 'discussed']) {
      const { html, json, data } = await pageOf(site, `/posts/rotas?order=${order}`);
      expect(html).toContain('A canary for here only.');
      expect(html).toContain('Shy Canary');
      expect(html).not.toMatch(/canary that was/i);
      expect(json).not.toMatch(/canary/i);
      const words = data?.comment?.map(({ text }) => text);
      expect(words?.toSorted()).toEqual(['A quotable reply.', 'A reply to share.', 'Below it.']);
    }
  });

  it('is data whatever was written, and never leaves its element', async () => {
    const site = siteOn(await open(), { render });
    const postId = await site.post('rotas');
    const words = [
      '</script><script>__ran()</script>',
      '<!-- <script>',
      '"quotes" \'and\' \\ back',
      'a \u2028 line \u2029 apart',
      '&lt;b&gt; & &amp;',
    ];
    const title = `"><script>__ran()</script> ${words.join(' ')}`;
    await site.db.write((trx) =>
      trx
        .updateTable('posts')
        .set({ title, standfirst: title, byline: title })
        .where('id', '=', postId)
        .execute(),
    );
    for (const body of words) await site.comment('guest', 'rotas', { body, sharing: 'share' });
    const { html, json, data } = await pageOf(site, '/posts/rotas');
    expect(html).not.toContain('<script>');
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(data).toMatchObject({ headline: title, description: title, author: { name: title } });
    expect(data?.comment?.map(({ text }) => text)).toEqual(
      words.map((one) => one.replace('&lt;b&gt; & &amp;', '<b> & &')),
    );
  });
});
