import { expect, it } from 'vitest';
import type { Slip } from '../../../contract/changes.ts';
import { tryingBy, withSlip, withTrying } from './slips-cache.ts';

const slip = (id: string, trying = 0) =>
  ({ comment: { id, marks: { change: { state: 'idea', trying } } }, latest: null }) as unknown as Slip;
const list = (...pages: Slip[][]) => ({
  pages: pages.map((slips) => ({ slips, next: null })),
  pageParams: pages.map(() => null),
});
const more = (one: Slip): Slip => ({ ...one, comment: tryingBy(one.comment, 1) });

it('changes one slip and leaves every other the same object', () => {
  const before = list([slip('a'), slip('b')], [slip('c')]);
  const after = withSlip(before, 'b', more);
  expect(after.pages[0]?.slips[1]?.comment.marks?.change?.trying).toBe(1);
  expect(after.pages[0]?.slips[0]).toBe(before.pages[0]?.slips[0]);
  expect(after.pages[1]?.slips[0]).toBe(before.pages[1]?.slips[0]);
});

it('is the same list where the slip is not in it', () => {
  const before = list([slip('a')]);
  expect(withSlip(before, 'x', more)).toBe(before);
});

it('never counts fewer people than none', () => {
  expect(tryingBy(slip('a').comment, -1).marks?.change?.trying).toBe(0);
});

it('has a change once among those one is trying, however often it is said', () => {
  const mine = { trying: ['a'], own: [] };
  const twice = withTrying(withTrying(mine, 'b', true), 'b', true);
  expect(twice.trying).toEqual(['b', 'a']);
  expect(withTrying(twice, 'a', false).trying).toEqual(['b']);
});
