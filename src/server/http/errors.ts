import type { Context } from 'hono';
import type { Log } from '../ports.ts';
import { operations } from '../../contract/operations.ts';
import { Refusal } from './problem.ts';

const pathPattern = (path: string) => new RegExp(`^${path.replace(/:[a-z]+/g, '[^/]+')}$`);
const paths = operations.map(({ method, path }) => ({ method, pattern: pathPattern(path) }));

function answer(c: Context, refusal: Refusal): Response {
  for (const [name, value] of Object.entries(refusal.headers)) c.header(name, value);
  c.header('cache-control', 'no-store');
  c.header('content-type', 'application/problem+json');
  return c.body(JSON.stringify(refusal.problem), refusal.status);
}

/** Refusals become problem details; anything else is logged and told to nobody. */
export const onError =
  (log: Log) =>
  (error: Error, c: Context): Response => {
    if (error instanceof Refusal) return answer(c, error);
    log.error({ error: error.name, stack: error.stack }, 'unexpected error');
    return answer(c, new Refusal('unexpected', 'Something went wrong on our side. Please try again.'));
  };

const allowedAt = (path: string): string[] => {
  if (!path.startsWith('/api/')) return ['GET', 'HEAD'];
  const methods = paths.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method.toUpperCase());
  return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
};

/** 405 with `Allow` where the address is known, else 404. */
export const onNotFound = (c: Context): Response => {
  const allowed = allowedAt(c.req.path);
  if (allowed.length === 0 || allowed.includes(c.req.method))
    return answer(c, new Refusal('not-found', 'There is nothing at this address.'));
  return answer(
    c,
    new Refusal(
      'method-not-allowed',
      'This cannot be done at this address.',
      {},
      { allow: allowed.join(', ') },
    ),
  );
};
