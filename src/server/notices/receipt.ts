/** Crockford's 32: without the letters that are taken for digits. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;

const grouped = (text: string): string => `N-${text.match(/.{4}/g)?.join('-') ?? ''}`;

/** By which somebody looks up their complaint: 100 random bits, in groups that can be read out. */
export function newReceipt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return grouped([...bytes].map((byte) => letters[byte % letters.length]).join(''));
}

/** A receipt as it was typed, in its one form; null: it cannot be one. */
export function receiptOf(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  // N is one of the letters, too: only what is too long can begin with the sign of a complaint.
  const random = bare.length > length ? bare.replace(/^N/, '') : bare;
  return random.length === length && [...random].every((one) => letters.includes(one))
    ? grouped(random)
    : null;
}
