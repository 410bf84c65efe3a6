import { expect, it } from 'vitest';
import type { Render } from '../../src/server/ports.ts';
import { eachDatabase } from '../databases.ts';
import { type SendOptions, type Site, siteOn } from './site.ts';

const hour = 60 * 60 * 1000;
const tagOf = async (site: Site, path: string, options: SendOptions = {}) => {
  const response = await site.send('GET', path, options);
  expect(response.status).toBe(200);
  return response.headers.get('etag') ?? '';
};
const statusWith = async (site: Site, path: string, tag: string) =>
  (await site.send('GET', path, { headers: { 'if-none-match': tag } })).status;

const render: Render = async (url, api, now) => {
  const answer = await api(new Request(new URL(`/api${url.pathname}`, url), { headers: { cookie: 'a=b' } }));
  return { status: answer.status, html: `<!doctype html><p>${now}</p>${await answer.text()}` };
};

eachDatabase('a public answer', (open) => {
  it('is the same for everybody, is always asked about again, and is not sent twice', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas');
    for (const path of [
      '/api/posts',
      '/api/posts/rotas',
      '/api/posts/rotas/thread',
      '/api/posts/rotas/thread?order=newest',
      '/api/posts/rotas/whole',
      '/api/posts/rotas/since?at=0',
      `/api/comments/${comment.id}/context`,
      `/api/comments/${comment.id}/replies`,
      '/api/openapi.json',
    ]) {
      const response = await site.send('GET', path);
      expect(response.headers.get('cache-control')).toBe('public, no-cache');
      const tag = response.headers.get('etag') ?? '';
      expect(await tagOf(site, path, { as: 'author' })).toBe(tag);
      expect(await statusWith(site, path, `"other", ${tag}`)).toBe(304);
      expect(await statusWith(site, path, '"other"')).toBe(200);
    }
  });

  it('has another tag after any change that can be seen in it', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas');
    const path = `/api/comments/${comment.id}`;
    const changes: [string, string, SendOptions][] = [
      ['PATCH', path, { as: 'author', body: { body: 'Other words.', kind: null } }],
      ['PUT', `${path}/vote`, { as: 'guest', body: { vote: 'agree' } }],
      ['POST', `${path}/hide`, { as: 'moderator', body: { reason: 'spam', note: null } }],
      ['POST', `${path}/show`, { as: 'moderator' }],
      ['DELETE', path, { as: 'author' }],
      ['POST', `${path}/restore`, { as: 'author' }],
      ['POST', '/api/posts/rotas/close', { as: 'moderator' }],
    ];
    const debate = ['/api/posts/rotas/thread', '/api/posts/rotas/whole', '/api/posts/rotas/since?at=0'];
    const watched = ['/api/posts', '/api/posts/rotas', ...debate, `${path}/context`];
    for (const [method, to, options] of changes) {
      const before = await Promise.all(watched.map((one) => tagOf(site, one)));
      await site.ask(200, method, to, options);
      for (const [index, one] of watched.entries())
        expect(`${method} ${to} ${await statusWith(site, one, before[index] ?? '')}`).toBe(
          `${method} ${to} 200`,
        );
    }
  });

  it('keeps its tag when another post changes, or when a change is refused', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.post('other');
    const tag = await tagOf(site, '/api/posts/rotas/thread');
    await site.comment('guest', 'other');
    await site.ask(409, 'POST', '/api/posts/rotas/reopen', { as: 'moderator' });
    expect(await statusWith(site, '/api/posts/rotas/thread', tag)).toBe(304);
  });

  it('has another tag in another version of the program', async () => {
    const db = await open();
    await siteOn(db).post('rotas');
    const tag = await tagOf(siteOn(db, { build: 'one' }), '/api/posts');
    expect(await tagOf(siteOn(db, { build: 'two' }), '/api/posts')).not.toBe(tag);
  });
});

eachDatabase("one's own answer", (open) => {
  it('is kept by nobody, refusals too', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    for (const [path, as] of [
      ['/api/mine/viewer', 'guest'],
      ['/api/mine/posts/rotas', 'guest'],
      ['/api/moderation/log', 'moderator'],
      ['/api/moderation/log', 'guest'],
      ['/api/moderation/log', 'nobody'],
    ] as const) {
      const response = await site.send('GET', path, { as });
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('etag')).toBeNull();
    }
  });
});

eachDatabase('a page', (open) => {
  it('comes from the server as HTML, with what everybody may read', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    const response = await site.send('GET', '/posts/rotas', { as: 'moderator' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
    expect(await response.text()).toContain('What would you change first?');
  });

  it('is not sent again until its post, or the hour, has changed', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    const path = '/posts/rotas';
    const tag = await tagOf(site, path);
    expect(await statusWith(site, path, tag)).toBe(304);
    await site.comment('guest', 'rotas');
    const later = await tagOf(site, path);
    expect(later).not.toBe(tag);
    site.time.now += hour;
    expect(await statusWith(site, path, later)).toBe(200);
  });

  it('below a post is sent again whatever has changed on the site', async () => {
    const site = siteOn(await open(), { render: async () => ({ status: 200, html: 'A page.' }) });
    await site.post('rotas');
    await site.post('plans');
    const { comment } = await site.comment('guest', 'rotas');
    for (const slug of ['rotas', 'plans']) {
      const path = `/posts/${slug}/comments/${comment.id}`;
      const tag = await tagOf(site, path);
      expect(await statusWith(site, path, tag)).toBe(304);
      await site.ask(200, 'PUT', `/api/comments/${comment.id}/vote`, {
        as: 'member',
        body: { vote: 'agree' },
      });
      expect(await statusWith(site, path, tag)).toBe(200);
    }
  });

  it('that is missing is a page too, and is not kept', async () => {
    const site = siteOn(await open(), { render });
    for (const path of ['/posts/nowhere', '/posts/%00', '/posts/%ff', '//elsewhere.example/x']) {
      const response = await site.send('GET', path);
      expect(response.status).toBe(404);
      expect(response.headers.get('etag')).toBeNull();
      expect(await response.text()).toContain('<!doctype html>');
    }
  });

  it('can send a reader on', async () => {
    const site = siteOn(await open(), {
      render: async () => ({ status: 301, html: '', location: '/posts/rotas' }),
    });
    const response = await site.send('GET', '/post/rotas');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/posts/rotas']);
  });
});

eachDatabase('a page that could not be drawn', (open) => {
  it('says so as a page, is logged, and is kept by nobody', async () => {
    const logged: string[] = [];
    const site = siteOn(await open(), {
      render: () => Promise.reject(new Error('drawing failed')),
      log: { info: () => {}, error: (_fields, message) => logged.push(message) },
    });
    const response = await site.send('GET', '/');
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('etag')).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('This is our mistake, not yours.');
    expect(logged).toEqual(['A page could not be drawn']);
  });
});

eachDatabase('a page that was drawn', (open) => {
  it('is drawn once until something in it changes, on whichever server, and for queries it does not know', async () => {
    const db = await open();
    let drawn = 0;
    const counting: Render = async (url) => {
      drawn += 1;
      return { status: 200, html: `<!doctype html>${url.search}` };
    };
    const site = siteOn(db, { render: counting });
    const other = siteOn(db);
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas');
    const read = async (path: string) => (await site.send('GET', path)).text();

    await read('/posts/rotas');
    await read('/posts/rotas');
    await read('/posts/rotas?utm_source=a-mail');
    expect(drawn).toBe(1);
    expect(await read('/posts/rotas?order=newest&utm_source=a-mail')).toBe('<!doctype html>?order=newest');
    expect(drawn).toBe(2);

    await other.ask(200, 'POST', `/api/comments/${comment.id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    await read('/posts/rotas');
    expect(drawn).toBe(3);
  });
});
