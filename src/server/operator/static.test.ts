import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { staticFiles } from './static.ts';

const root = mkdtempSync(join(tmpdir(), 'equal-say-static-'));
afterAll(() => rmSync(root, { recursive: true }));
const client = join(root, 'client');
mkdirSync(join(client, 'assets', 'deep'), { recursive: true });
mkdirSync(join(client, '.vite'));
const write = (name: string, text: string) => writeFileSync(join(client, name), text);
write('index.html', '<!-- a template -->');
write('.vite/manifest.json', '{}');
write('mark.svg', '<svg/>');
write('assets/main-x1.js', 'plain');
write('assets/main-x1.js.br', 'brotli');
write('assets/main-x1.js.gz', 'gzip');
write('assets/deep/a b.css', 'css');
write('assets/orphan.js.br', 'orphan');
writeFileSync(join(root, 'secret'), 'secret');

const serve = staticFiles(client, { 'x-safe': 'yes' });
const ask = (path: string, init?: RequestInit) => serve(new Request(`http://x${path}`, init));
const accepting = (encoding: string) =>
  ask('/assets/main-x1.js', { headers: { 'accept-encoding': encoding } });

describe('Built files', () => {
  it('under /assets are kept for a year; others are asked for again every time', async () => {
    const asset = ask('/assets/main-x1.js');
    expect(await asset?.text()).toBe('plain');
    expect(Object.fromEntries(asset?.headers ?? [])).toEqual({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': '5',
      'content-type': 'text/javascript; charset=utf-8',
      etag: expect.stringMatching(/^"[\w-]{22}"$/) as string,
      vary: 'accept-encoding',
      'x-safe': 'yes',
    });
    const mark = ask('/mark.svg');
    expect(mark?.headers.get('content-type')).toBe('image/svg+xml');
    expect(mark?.headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    ['br, gzip', 'br', 'brotli'],
    ['gzip, deflate, br;q=0.5', 'br', 'brotli'],
    ['gzip', 'gzip', 'gzip'],
    ['GZIP;q=0.2', 'gzip', 'gzip'],
    ['*', 'br', 'brotli'],
    ['br;q=0, *', 'gzip', 'gzip'],
    ['br;q=0, gzip; q=0.0', null, 'plain'],
    ['identity', null, 'plain'],
    ['', null, 'plain'],
    ['brotli-ish;;;q=,=,', null, 'plain'],
  ])('come in the form a browser accepts: %s', async (accepted, encoding, text) => {
    const answer = accepting(accepted);
    expect(answer?.headers.get('content-encoding')).toBe(encoding);
    expect(await answer?.text()).toBe(text);
  });

  it('have a tag of their own in every form, and are not sent twice', () => {
    const tags = ['br', 'gzip', ''].map((encoding) => accepting(encoding)?.headers.get('etag') ?? '');
    expect(new Set(tags).size).toBe(3);
    const again = ask('/assets/main-x1.js', { headers: { 'if-none-match': `"other", W/${tags[2]}` } });
    expect(again?.status).toBe(304);
    expect(again?.body).toBeNull();
    expect(ask('/assets/main-x1.js', { headers: { 'if-none-match': '"other"' } })?.status).toBe(200);
  });

  it('answer HEAD with the length and without the text', () => {
    const head = ask('/assets/main-x1.js', { method: 'HEAD' });
    expect(head?.headers.get('content-length')).toBe('5');
    expect(head?.body).toBeNull();
  });

  it('are found when their name needs escaping', async () => {
    expect(await ask('/assets/deep/a%20b.css')?.text()).toBe('css');
  });

  it('that are unknown are not found under /assets, and left to the site elsewhere', () => {
    const missing = ask('/assets/old-x0.js');
    expect(missing?.status).toBe(404);
    expect(missing?.headers.get('cache-control')).toBe('no-store');
    expect(missing?.headers.get('x-safe')).toBe('yes');
    expect(ask('/')).toBeNull();
    expect(ask('/posts/rotas')).toBeNull();
    expect(ask('/mark.svg', { method: 'POST' })).toBeNull();
  });

  it('are only those that were built: no template, no dot file, no compressed form by itself, nothing outside', () => {
    const paths = [
      '/index.html',
      '/.vite/manifest.json',
      '/assets/main-x1.js.br',
      '/assets/orphan.js',
      '/../secret',
      '/assets/../../secret',
      '/%2e%2e/secret',
      '/..%2fsecret',
      '/assets/..%2f..%2fsecret',
      '/assets/..%5c..%5csecret',
      '/assets/%2e%2e%2f%2e%2e%2fsecret',
      '//secret',
      '/%00',
      '/assets/%',
      '/assets/%E0%A4%A',
      '/assets/',
      '/assets',
      '/__proto__',
      '/constructor',
    ];
    for (const path of paths) expect([null, 404], path).toContain(ask(path)?.status ?? null);
  });
});
