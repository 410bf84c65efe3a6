import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressed } from './compress.ts';

const page = 'Everybody’s view counts the same. '.repeat(100);
const answer = (cache: string, type = 'text/html; charset=utf-8') =>
  new Response(page, { headers: { 'cache-control': cache, 'content-type': type, etag: 'W/"1"' } });
const asking = (encoding: string) =>
  new Request('http://site.test/', { headers: { 'accept-encoding': encoding } });

describe('pages on their way out', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
  ])('are sent in a form the browser takes: %s', async (accepted, encoding, unpack) => {
    const sent = await compressed(asking(accepted), answer('public, no-cache'));
    const bytes = new Uint8Array(await sent.arrayBuffer());
    expect(sent.headers.get('content-encoding')).toBe(encoding);
    expect(sent.headers.get('content-length')).toBe(String(bytes.length));
    expect(sent.headers.get('etag')).toBe('W/"1"');
    expect(sent.headers.get('vary')).toContain('accept-encoding');
    expect(new TextDecoder().decode(unpack(bytes))).toBe(page);
  });

  it.each([
    ['one’s own answers', 'br', answer('no-store', 'application/json')],
    ['a browser that takes nothing', 'identity', answer('public, no-cache')],
    ['other types', 'br', answer('public, no-cache', 'font/woff2')],
  ])('are left as they are: %s', async (_what, accepted, response) => {
    const sent = await compressed(asking(accepted), response);
    expect(sent.headers.get('content-encoding')).toBeNull();
    expect(await sent.text()).toBe(page);
  });
});
