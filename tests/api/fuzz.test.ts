import fc from 'fast-check';
import { expect, it } from 'vitest';
import { problem } from '../../src/contract/problem.ts';
import { eachDatabase } from '../databases.ts';
import { roles, routeCases, worldOf } from './routes.ts';
import { origin, siteOn } from './site.ts';

/** Half a surrogate pair cannot be in an address. */
const wellFormed = (text: string) => text.replace(/[\uD800-\uDFFF]/gu, '');

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.constantFrom('%00', '%ff', '%', '..', '%2e%2e', '\u202e', '%F0%9F%8D%B5', '//', '', 'rotas', '019ca8a0'),
);
const headerValue = fc.string({ unit: fc.constantFrom(...'abc019-_.:;,=/"%*&éÿ'), maxLength: 60 });
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }),
  fc.constantFrom(2 ** 53, -1, 1e308, '\0', '\ud800', 'x'.repeat(5000)),
);

const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const someRequest = fc.record({
  route: fc.constantFrom(...routeCases),
  method: seldom(fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND')),
  role: fc.constantFrom(...roles),
  /** In place of a part of the path. */
  part: seldom(fc.tuple(fc.nat({ max: 5 }), word)),
  query: seldom(
    fc.oneof(
      word,
      word.map((text) => `after=${encodeURIComponent(wellFormed(text))}`),
      // A cursor in the right form with anything in it.
      fc.jsonValue().map((json) => `after=${btoa(encodeURIComponent(wellFormed(JSON.stringify(json))))}`),
      fc
        .tuple(
          fc.constantFrom('oldest', 'newest', 'discussed', 'replies', 'log'),
          fc.maxSafeInteger(),
          fc.uuid(),
        )
        .map((position) => `order=discussed&after=${btoa(JSON.stringify(position))}`),
    ),
  ),
  /** In place of one field, or of the whole body. */
  field: fc.option(fc.tuple(fc.string({ maxLength: 12 }), value)),
  whole: seldom(
    fc.oneof(
      value.map((json) => JSON.stringify(json)),
      fc.string({ unit: 'binary' }),
    ),
  ),
  pick: fc.nat({ max: 5 }),
  headers: fc.dictionary(
    fc.constantFrom(
      'idempotency-key',
      'if-none-match',
      'content-type',
      'accept',
      'range',
      'cookie',
      'accept-language',
    ),
    headerValue,
    { maxKeys: 2 },
  ),
});

const bodyOf = (body: unknown, field: readonly [string, unknown] | null, pick: number): string => {
  if (field === null) return JSON.stringify(body);
  const names = Object.keys(body ?? {});
  return JSON.stringify({ ...Object(body), [names[pick] ?? field[0]]: field[1] });
};

eachDatabase('whatever is sent', (open) => {
  it('is answered or refused in the form of the contract, and never an error of ours', async () => {
    const site = siteOn(await open());
    const world = await worldOf(site);
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        someRequest,
        async ({ route, role, part, query, field, whole, pick, headers, ...rest }) => {
          const method = rest.method ?? route.method;
          const parts = route.path(world).split('/');
          if (part !== null) parts.splice(1 + (part[0] % (parts.length - 1)), 1, wellFormed(part[1]));
          const path = parts.join('/') + (query === null ? '' : `?${wellFormed(query)}`);
          const takesBody = !['GET', 'HEAD', 'TRACE'].includes(method);
          const body = whole ?? (route.body === undefined ? null : bodyOf(route.body(role), field, pick));
          site.time.now += 60_000;

          const request = new Request(`${origin}/${path.replace(/^\/+/, '')}`, {
            method,
            headers: { origin, 'x-test-viewer': role, 'content-type': 'application/json', ...headers },
            ...(takesBody && body !== null ? { body } : {}),
          });
          const response = await site.app.fetch(request);
          const text = await response.text();
          statuses.add(response.status);
          expect(response.status).toBeLessThan(500);
          expect(response.headers.get('content-security-policy')).not.toBeNull();
          if (response.status >= 400 && method !== 'HEAD') problem.parse(JSON.parse(text));
        },
      ),
      { numRuns: 600 },
    );
    // It has come further than the front door.
    expect(statuses.size).toBeGreaterThan(6);
    for (const status of [200, 422]) expect(statuses).toContain(status);
  });
});
