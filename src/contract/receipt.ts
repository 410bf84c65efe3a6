/**
 * The signs of a receipt: no vowels, so that it spells nothing, and of signs that look alike one alone. Twelve of them
 * are 55 bits.
 */
export const receiptSigns = '2345679BCDFGHJKMNPQRTVWXY';

const groups = 3;
const groupSize = 4;

/** What is not among the signs, for the one it looks like. */
const lookAlikes: Record<string, string> = { S: '5', Z: '2', '8': 'B' };

/** `BCDF-2345-GHJK` */
export const writtenReceipt = (signs: string): string =>
  Array.from({ length: groups }, (_, at) => signs.slice(at * groupSize, (at + 1) * groupSize)).join('-');

/** What somebody typed, as it stands in the receipt; null: it is none. */
export function receiptFrom(typed: string): string | null {
  if (typed.length > 100) return null;
  const signs = [...typed.toUpperCase().replace(/[^A-Z\d]/g, '')].map((sign) => lookAlikes[sign] ?? sign);
  const isOne = signs.length === receiptLength && signs.every((sign) => receiptSigns.includes(sign));
  return isOne ? writtenReceipt(signs.join('')) : null;
}

export const receiptLength = groups * groupSize;
