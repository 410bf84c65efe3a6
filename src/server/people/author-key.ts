import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const keyed = (secret: string, ...words: string[]): Uint8Array =>
  hmac(sha256, utf8ToBytes(secret), utf8ToBytes(JSON.stringify(words)));

/** The public id of a person in one debate: the same within it, not linkable to any other. */
export const authorKey = (secret: string, personId: string, postId: string): string =>
  bytesToHex(keyed(secret, 'author', personId, postId)).slice(0, 32);

/** What a suggested alias is made from; `attempt` gives another one where the first is taken. */
export const aliasSeed = (secret: string, personId: string, postId: string, attempt: number): Uint8Array =>
  keyed(secret, 'alias', personId, postId, String(attempt));
