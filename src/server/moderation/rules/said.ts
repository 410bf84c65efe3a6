import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Shorter than this it can be said again: "Thank you." */
const letters = 20;

/**
 * What is the same for the same words, whatever their case, spaces and punctuation; null for a few words, which people say
 * again and again. Keyed, so that what has been erased cannot be guessed from it.
 */
export function saidHash(secret: string, text: string): string | null {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  if (words.length < letters) return null;
  return bytesToHex(sha256(utf8ToBytes(`${secret}\0said\0${words}`)).subarray(0, 16));
}
