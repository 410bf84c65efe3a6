import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/contract/problem.ts';
import { limits } from '../../src/contract/limits.ts';
import { securityHeaders } from '../../src/server/http/security.ts';
import { openSqlite } from '../../src/server/db/sqlite-node.ts';
import { eachDatabase } from '../databases.ts';
import { routeCases, worldOf } from './routes.ts';
import { newComment, origin, type Site, siteOn } from './site.ts';

const path = '/api/posts/rotas/comments';
const codeOf = async (response: Response) =>
  `${response.status} ${((await response.json()) as Problem).code}`;

/** As it comes: nothing added. */
const raw = (site: Site, headers: Record<string, string>, body: BodyInit) =>
  site.app.fetch(
    new Request(origin + path, {
      method: 'POST',
      headers: { 'x-test-viewer': 'guest', origin, 'content-type': 'application/json', ...headers },
      body,
    }),
  );
const rawText = async (site: Site, body: BodyInit) => codeOf(await raw(site, {}, body));

eachDatabase('what can change something', (open) => {
  it('must come from a page of this site, whatever its content type', async () => {
    const site = siteOn(await open());
    const world = await worldOf(site);
    const foreign: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { origin: '' },
      { origin: `${origin}.elsewhere.example` },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
      { 'content-type': 'text/plain', origin: 'https://elsewhere.example' },
      { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' },
    ];
    for (const route of routeCases.filter(({ method }) => method !== 'GET'))
      for (const headers of foreign) {
        const body = route.body?.('moderator');
        const response = await site.send(route.method, route.path(world), {
          as: 'moderator',
          headers,
          ...(body === undefined ? {} : { body }),
        });
        expect(await codeOf(response)).toBe('403 foreign-origin');
      }
  });

  it('is refused without an Origin', async () => {
    const site = siteOn(await open());
    const request = new Request(`${origin}/api/session/guest`, { method: 'POST' });
    expect(await codeOf(await site.app.fetch(request))).toBe('403 foreign-origin');
  });

  it('is JSON and nothing else', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const body = JSON.stringify(newComment('guest'));
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])
      expect(await codeOf(await raw(site, { 'content-type': type }, body))).toBe('415 wrong-type');
    expect((await raw(site, { 'content-type': 'application/json; charset=utf-8' }, body)).status).toBe(201);
    expect(await rawText(site, '{')).toBe('400 bad-request');
    expect(await rawText(site, '')).toBe('400 bad-request');
    expect(await rawText(site, new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).toBe('400 bad-request');
  });

  it('is not too large, whatever its Content-Length says', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const large = JSON.stringify({ ...newComment('guest'), body: 'x'.repeat(limits.requestBody) });
    expect(await rawText(site, large)).toBe('413 too-large');
    expect(await codeOf(await raw(site, { 'content-length': '10' }, large))).toBe('413 too-large');
  });

  it('that breaks off half-way is no fault of the site', async () => {
    const site = siteOn(await open());
    const body = new ReadableStream({
      pull: (stream) => stream.error(new Error('aborted')),
    });
    const request = new Request(`${origin}/api/session/link`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(await codeOf(await site.app.fetch(request))).toBe('400 bad-request');
  });

  it('has exactly the fields of the contract, and is told which are not right in plain words', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const ask = async (more: Record<string, unknown>) => {
      const body = { ...newComment('guest'), ...more };
      const { code, fields } = await site.ask<Problem>(422, 'POST', path, { as: 'guest', body });
      expect(code).toBe('invalid');
      return fields;
    };
    expect(await ask({ admin: true })).toEqual({ admin: 'There is no such field.' });
    expect(await ask({ body: '   ' })).toEqual({ body: 'Write something here.' });
    expect(await ask({ body: undefined })).toEqual({ body: 'This is missing.' });
    expect(await ask({ body: 'x'.repeat(limits.comment + 1) })).toEqual({
      body: 'This is too long: at most 4000 characters.',
    });
    expect(await ask({ kind: 'shout' })).toEqual({ kind: 'Choose one of the given values.' });
    expect(await ask({ parentId: 'no id' })).toEqual({ parentId: 'This has the wrong form.' });
    expect(await ask({ alias: 7 })).toEqual({ alias: 'This has the wrong form.' });
    expect(await ask({ body: 'a\0b' })).toEqual({ body: 'This has a character that cannot be stored.' });
    expect(await ask({ body: 'a\ud800b' })).toEqual({ body: 'This has a character that cannot be stored.' });
    expect(await ask({ body: '>' })).toEqual({ body: 'Write something here.' });
    expect(await ask({ body: '\u200b' })).toEqual({ body: 'Write something here.' });
  });

  it('takes no content and no query where there is none', async () => {
    const site = siteOn(await open());
    const { slug, visible } = await worldOf(site);
    await site.ask(400, 'DELETE', `/api/comments/${visible}`, { as: 'author', body: {} });
    await site.ask(422, 'DELETE', `/api/comments/${visible}?force=1`, { as: 'author' });
    await site.ask(422, 'GET', `/api/posts/${slug}?hidden=1`);
    await site.ask(422, 'GET', `/api/posts/${slug}/thread?order=oldest&order=newest`);
    await site.ask(422, 'GET', `/api/posts/${slug}/thread?order=best`);
  });
});

eachDatabase('every answer', (open) => {
  it('has the security headers: pages, data, refusals and errors', async () => {
    const failing = { info: () => {}, error: () => {} };
    const site = siteOn(await open(), {
      log: failing,
      render: async (url) => {
        if (url.pathname === '/broken') throw new Error('broken');
        return { status: url.pathname === '/' ? 200 : 404, html: '<!doctype html>' };
      },
    });
    const requests: [string, string][] = [
      ['GET', '/'],
      ['HEAD', '/'],
      ['GET', '/nowhere'],
      ['GET', '/broken'],
      ['POST', '/'],
      ['GET', '/api/posts'],
      ['GET', '/api/posts/nowhere'],
      ['GET', '/api/nowhere'],
      ['OPTIONS', '/api/posts'],
      ['PUT', '/api/posts'],
      ['POST', '/api/session'],
      ['GET', '/healthz'],
    ];
    for (const [method, to] of requests) {
      const response = await site.send(method, to);
      for (const [name, value] of Object.entries(securityHeaders(origin)))
        expect(`${method} ${to} ${name}: ${response.headers.get(name)}`).toBe(
          `${method} ${to} ${name}: ${value}`,
        );
    }
    expect((await site.send('GET', '/broken')).status).toBe(500);
    expect(await (await site.send('GET', '/broken')).text()).not.toContain('broken');
  });

  it('says which methods an address knows when it is asked with another', async () => {
    const site = siteOn(await open());
    const response = await site.send('PUT', '/api/posts/rotas');
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(await codeOf(response)).toBe('405 method-not-allowed');
  });
});

describe('on https', () => {
  it('browsers are told to stay there', async () => {
    const db = openSqlite(':memory:');
    const publicUrl = 'https://equalsay.example';
    const response = await siteOn(db, { publicUrl }).app.request('/healthz');
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
    await db.close();
  });
});

describe('the content security policy', () => {
  it('allows nothing unsafe and no other site', () => {
    const policy = securityHeaders(null)['content-security-policy'] ?? '';
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });
});
