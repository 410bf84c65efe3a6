import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Context, MiddlewareHandler } from 'hono';

type Version = readonly (string | number)[];

/** The tag of the answer under way, and what it was made from. */
export type Tagged = { Variables: { entityTag: string; version: Version } };

/** Weak, because an answer may be compressed on its way. */
export const entityTag = (parts: Version): string =>
  `W/"${bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32)}"`;

export const matches = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  header
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === tag.replace(/^W\//, ''));

/**
 * A public answer: the same for everybody, kept by whoever likes, used only after asking. `versionOf` is one cheap query
 * for everything the answer depends on beside its address; it is read first, so that an answer is never older than its
 * tag. `addressOf`: the part of the address that makes a difference.
 */
export const whenChanged =
  (
    build: string,
    versionOf: (c: Context) => Promise<Version> | Version,
    addressOf: (url: URL) => string = ({ pathname, search }) => pathname + search,
  ): MiddlewareHandler<Tagged> =>
  async (c, next) => {
    const version = await versionOf(c);
    const tag = entityTag([build, addressOf(new URL(c.req.url)), ...version]);
    c.set('version', version);
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
