import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** The first cookie of this name, as browsers and better-auth read the header. */
export function cookieValue(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const equals = part.indexOf('=');
    if (equals < 0 || part.slice(0, equals).trim() !== name) continue;
    const value = part.slice(equals + 1).trim();
    return decoded(value.startsWith('"') ? value.slice(1, -1) : value);
  }
  return null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** 32 bytes as base64. */
const signatureLength = 44;

/**
 * What better-auth signs into its session cookie, `token.signature` with HMAC-SHA256 under the secret: gives the token
 * of a cookie that is genuine, else null.
 */
export function tokenReader(secret: string): (signed: string) => string | null {
  const key = createSecretKey(secret, 'utf8');
  return (signed) => {
    const at = signed.lastIndexOf('.');
    if (at < 1 || signed.length - at - 1 !== signatureLength) return null;
    const token = signed.slice(0, at);
    const given = bytes(signed.slice(at + 1));
    const right = createHmac('sha256', key).update(token, 'utf8').digest();
    return given.length === right.length && timingSafeEqual(given, right) ? token : null;
  };
}

const bytes = (base64: string): Uint8Array => {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
};
