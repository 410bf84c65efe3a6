import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptFrom, receiptLength, receiptSigns, writtenReceipt } from './receipt.ts';

const signs = fc.string({
  unit: fc.constantFrom(...receiptSigns),
  minLength: receiptLength,
  maxLength: receiptLength,
});

describe('A receipt', () => {
  it('has at least 55 bits, none of them in signs that look alike, and spells no word', () => {
    expect(receiptLength * Math.log2(new Set(receiptSigns).size)).toBeGreaterThan(55);
    expect(receiptSigns).not.toMatch(/[AEIOU01LSZ8]/);
  });

  it('is read however it is typed: small letters, spaces, no lines, signs that look alike', () => {
    fc.assert(
      fc.property(signs, fc.constantFrom('', ' ', '-', '–', ' - ', '.'), (twelve, between) => {
        const typed = [...twelve.toLowerCase()].join(between).replaceAll('5', 's').replaceAll('2', 'z');
        expect(receiptFrom(` ${typed}\n`)).toBe(writtenReceipt(twelve));
      }),
    );
    expect(writtenReceipt('BCDF2345GHJK')).toBe('BCDF-2345-GHJK');
  });

  it('is nothing else', () => {
    for (const typed of ['', 'BCDF-2345-GHJ', 'BCDF-2345-GHJKM', 'BCDA-2345-GHJK', 'B'.repeat(101)])
      expect(receiptFrom(typed)).toBeNull();
  });
});
