import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadOrders } from '../contract/vocabulary.ts';
import { compareBy } from './order.ts';
import { anyComments, comment } from './testing.ts';

const early = comment('e', { createdAt: 1, branchCount: 2 });
const middle = comment('m', { createdAt: 2, branchCount: 7 });
const late = comment('l', { createdAt: 3, branchCount: 2 });
const sorted = (order: keyof typeof compareBy) =>
  [middle, late, early]
    .toSorted(compareBy[order])
    .map((one) => one.id)
    .join('');

describe('the orders of a thread', () => {
  it('oldest: first said, first read', () => expect(sorted('oldest')).toBe('eml'));
  it('newest: the reverse of oldest', () => expect(sorted('newest')).toBe('lme'));
  it('discussed: the biggest branch first, the newer of two that are equal', () =>
    expect(sorted('discussed')).toBe('mle'));

  it.each(threadOrders)('%s does not depend on the order given: equal times are settled by id', (order) => {
    fc.assert(
      fc.property(anyComments, (comments) => {
        const unique = [...new Map(comments.map((one) => [one.id, one])).values()];
        expect(unique.toReversed().toSorted(compareBy[order])).toEqual(unique.toSorted(compareBy[order]));
      }),
    );
  });
});
