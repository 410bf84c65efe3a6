import { receiptLength, receiptSigns, writtenReceipt } from '../../contract/receipt.ts';

/** A new one, by chance alone: whoever has one cannot come to another. */
export function newReceipt(): string {
  const usable = 256 - (256 % receiptSigns.length);
  let signs = '';
  while (signs.length < receiptLength)
    for (const byte of crypto.getRandomValues(new Uint8Array(receiptLength)))
      // The rest of a byte's values would make the first signs likelier.
      if (byte < usable) signs += receiptSigns.charAt(byte % receiptSigns.length);
  return writtenReceipt(signs.slice(0, receiptLength));
}
