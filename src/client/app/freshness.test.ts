import { afterEach, expect, it, vi } from 'vitest';
import { freshFor, staleTimeOf } from './freshness.ts';

afterEach(() => vi.unstubAllGlobals());
const at = (url: string) => vi.stubGlobal('location', new URL(url));
const of = (path: string) => staleTimeOf(new Request(`https://example.org${path}`));

it('whoever goes back finds what they left, however old it is', () => {
  at('https://example.org/posts/rotas?order=newest#comment-1');
  expect(of('/posts/rotas?order=newest')).toBe(Number.POSITIVE_INFINITY);
});

it.each(['/posts/rotas', '/posts/rotas?order=discussed', '/cy/posts/rotas?order=newest', '/'])(
  'whoever follows a link finds what is there now: %s',
  (path) => {
    at('https://example.org/posts/rotas?order=newest');
    expect(of(path)).toBe(freshFor);
  },
);

it('the server reads everything once for each page', () => {
  vi.stubGlobal('location', undefined);
  expect(of('/')).toBe(Number.POSITIVE_INFINITY);
});

it('whoever reads the summary in another version stays where they are', () => {
  at('https://example.org/posts/rotas?order=newest');
  expect(of('/posts/rotas?order=newest&summary=easy-read')).toBe(Number.POSITIVE_INFINITY);
  at('https://example.org/posts/rotas?summary=easy-read');
  expect(of('/posts/rotas')).toBe(Number.POSITIVE_INFINITY);
});
