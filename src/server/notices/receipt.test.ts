import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newReceipt, receiptOf } from './receipt.ts';

it('is never the same twice, and is known again', () => {
  const made = Array.from({ length: 500 }, newReceipt);
  expect(new Set(made).size).toBe(500);
  for (const one of made) expect(receiptOf(one)).toBe(one);
});

it('is known however it is typed', () => {
  expect(receiptOf(' n-0123 4567-89ab-cdef-ghjk ')).toBe('N-0123-4567-89AB-CDEF-GHJK');
  expect(receiptOf('O1234567L9ABCDEFGHJK')).toBe('N-0123-4567-19AB-CDEF-GHJK');
});

it('is not found in anything else', () => {
  expect(receiptOf('N-0123')).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const receipt = receiptOf(text);
      if (receipt !== null) expect(receipt).toMatch(/^N(-[0-9A-HJKMNP-TV-Z]{4}){5}$/);
    }),
  );
});
