import { expect, it } from 'vitest';
import { receiptFrom, receiptSigns } from '../../contract/receipt.ts';
import { newReceipt } from './receipt.ts';

it('a new receipt is one, is never the same, and uses every sign about as often', () => {
  const made = Array.from({ length: 5000 }, newReceipt);
  expect(new Set(made).size).toBe(made.length);
  for (const receipt of made) expect(receiptFrom(receipt)).toBe(receipt);
  const counts = new Map<string, number>();
  for (const sign of made.join('').replaceAll('-', '')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const expected = (made.length * 12) / receiptSigns.length;
  // Seven standard deviations.
  for (const sign of receiptSigns)
    expect(Math.abs((counts.get(sign) ?? 0) - expected)).toBeLessThan(7 * Math.sqrt(expected));
});
