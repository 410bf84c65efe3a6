import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type Site, siteOn } from '../../../tests/api/site.ts';
import { eachDatabase } from '../../../tests/databases.ts';
import { versionOf } from '../http/pages.ts';
import type { Render } from '../ports.ts';
import { compressed } from './compress.ts';
import { keptAnswers } from './kept-answers.ts';

/** A page that says what the thread says, long enough to be shrunk, and counts how often it was drawn. */
function drawing() {
  let drawn = 0;
  const render: Render = async (url, api) => {
    drawn += 1;
    const answer = await api(new Request(new URL(`/api${url.pathname}/thread`, url)));
    return {
      status: answer.status,
      html: `<!doctype html>${'<p>Words.</p>'.repeat(200)}${await answer.text()}`,
    };
  };
  return { render, drawn: () => drawn };
}

function keeping(site: Site, answered = () => {}) {
  const lines: Record<string, unknown>[] = [];
  const keep = keptAnswers({
    versionOf: (path) => versionOf(site.ports, path),
    answer: (request) => {
      answered();
      return site.app.fetch(request);
    },
    log: { info: (fields) => lines.push(fields), error: () => {} },
    clock: site.ports.clock,
  });
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const request = new Request(`http://localhost:3000${path}`, { method, headers });
    return (await keep(request)) ?? compressed(request, await site.app.fetch(request));
  };
  return { get, lines };
}

const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
const textIn = async (response: Response) => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(Number(response.headers.get('content-length'))).toBe(bytes.length);
  const encoding = response.headers.get('content-encoding') as keyof typeof unpack | null;
  return new TextDecoder().decode(encoding === null ? bytes : unpack[encoding](bytes));
};

eachDatabase('a page that has left once', (open) => {
  it('leaves again without the site being asked, in every form, with the same headers', async () => {
    const { render } = drawing();
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    await site.comment('author', 'rotas');
    let asked = 0;
    const { get } = keeping(site, () => (asked += 1));
    const plain = await site.app.fetch(new Request('http://localhost:3000/posts/rotas'));
    const text = await plain.text();
    for (const encoding of ['', 'br', 'gzip', 'gzip, br;q=0']) {
      const response = await get('/posts/rotas', encoding === '' ? {} : { 'accept-encoding': encoding });
      const {
        'content-length': _length,
        'content-encoding': form,
        vary,
        ...rest
      } = Object.fromEntries(response.headers);
      expect(rest).toEqual(Object.fromEntries(plain.headers));
      expect([form, vary]).toEqual([encoding === '' ? undefined : encoding.split(',')[0], 'accept-encoding']);
      expect(await textIn(response)).toBe(text);
    }
    expect(asked).toBe(1);
  });

  it('is not sent to who has it, with the headers that the site would give', async () => {
    const site = siteOn(await open(), { render: drawing().render });
    await site.post('rotas');
    const { get } = keeping(site);
    const tag = (await get('/posts/rotas')).headers.get('etag') ?? '';
    const request = new Request('http://localhost:3000/posts/rotas', { headers: { 'if-none-match': tag } });
    const theirs = await site.app.fetch(request);
    const ours = await get('/posts/rotas', { 'if-none-match': tag });
    expect([ours.status, await ours.text()]).toEqual([304, '']);
    expect(Object.fromEntries(ours.headers)).toEqual(Object.fromEntries(theirs.headers));
    expect((await get('/posts/rotas', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is made anew, in every form, once a comment in it was hidden on another server', async () => {
    const db = await open();
    const site = siteOn(db, { render: drawing().render });
    const other = siteOn(db);
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas', { body: 'Words to be hidden.' });
    const { get } = keeping(site);
    for (const encoding of ['identity', 'br', 'gzip'])
      expect(await textIn(await get('/posts/rotas', { 'accept-encoding': encoding }))).toContain(
        'to be hidden',
      );
    await other.ask(200, 'POST', `/api/comments/${comment.id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    for (const encoding of ['br', 'gzip', 'identity'])
      expect(await textIn(await get('/posts/rotas', { 'accept-encoding': encoding }))).not.toContain(
        'to be hidden',
      );
  });

  it('is told of in the log as any other', async () => {
    const told: Record<string, unknown>[] = [];
    const log = { info: (fields: Record<string, unknown>) => told.push(fields), error: () => {} };
    const site = siteOn(await open(), { render: drawing().render, log });
    await site.post('rotas');
    told.length = 0;
    const { get, lines } = keeping(site);
    await get('/posts/rotas');
    await get('/posts/rotas');
    expect(lines).toEqual([told.at(-1)]);
  });
});

eachDatabase('what is not kept', (open) => {
  it('is answered by the site: pages that are missing or have a query, other methods, the API', async () => {
    const site = siteOn(await open(), { render: drawing().render });
    await site.post('rotas');
    const asked: string[] = [];
    const { get } = keeping(site, () => asked.push('page'));
    await get('/posts/rotas');
    expect((await get('/posts/nowhere')).status).toBe(404);
    expect((await get('/posts/nowhere')).status).toBe(404);
    expect(asked).toHaveLength(3);
    expect((await get('/posts/rotas?order=newest')).headers.get('etag')).not.toBe(
      (await get('/posts/rotas')).headers.get('etag'),
    );
    const head = await get('/posts/rotas', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await get('/api/posts/rotas')).headers.get('content-type')).toContain('application/json');
  });
});
