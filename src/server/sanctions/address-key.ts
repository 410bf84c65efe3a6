import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { networkOf } from '../http/network.ts';

/**
 * What a network address (IPv6: its /64) is known by to mutes and bans; null when it is not known. Its own prefix: it says
 * nothing about the buckets that count requests.
 */
export const addressKey = (secret: string, address: string | null): string | null =>
  address === null
    ? null
    : bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(`sanction\0${networkOf(address)}`))).slice(
        0,
        32,
      );
