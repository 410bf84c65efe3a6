import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Context, MiddlewareHandler } from 'hono';

/** The tag of the answer under way. */
export type Tagged = { Variables: { entityTag: string } };

/** Weak, because an answer may be compressed on its way. */
export const entityTag = (parts: readonly (string | number)[]): string =>
  `W/"${bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32)}"`;

export const matches = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  header
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === tag.replace(/^W\//, ''));

/**
 * A public answer: the same for everybody, kept by whoever likes, used only after asking. `version` is one cheap query
 * for everything the answer depends on beside its address; it is read first, so that an answer is never older than its
 * tag. `addressOf`: the part of the address that makes a difference.
 */
export const whenChanged =
  (
    build: string,
    version: (c: Context) => Promise<readonly (string | number)[]> | readonly (string | number)[],
    addressOf: (url: URL) => string = ({ pathname, search }) => pathname + search,
  ): MiddlewareHandler<Tagged> =>
  async (c, next) => {
    const tag = entityTag([build, addressOf(new URL(c.req.url)), ...(await version(c))]);
    c.set('entityTag', tag);
    if (matches(c.req.header('if-none-match'), tag)) {
      c.header('etag', tag);
      c.header('cache-control', 'public, no-cache');
      return c.body(null, 304);
    }
    await next();
    if (c.res.status !== 200) return;
    c.res.headers.set('etag', tag);
    c.res.headers.set('cache-control', 'public, no-cache');
  };
