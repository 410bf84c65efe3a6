import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsMaker } from './groups.ts';

const maker = (size = 3) =>
  groupsMaker<string>(
    size,
    (item) => item,
    () => 1,
  );
const list = (text: string) => [...text];
const shown = (groups: readonly { items: readonly string[] }[]) =>
  groups.map(({ items }) => items.join('')).join(' ');

describe('groups of top-level items', () => {
  it.each([
    ['nothing', [''], ''],
    ['cuts by size', ['abcdefgh'], 'abc def gh'],
    ['fills the last group, then opens another', ['abcd', 'abcdefgh'], 'abc def gh'],
    ['takes what comes first into a group of its own', ['abc', 'xabc'], 'x abc'],
    ['takes what comes in between where there is room', ['ab', 'axb'], 'axb'],
    ['leaves everything else where it is when one goes', ['abcdef', 'acdef'], 'ac def'],
    ['keeps the order when it is turned round', ['abcd', 'dcba'], 'd cba'],
  ])('%s', (_name, steps, result) => {
    const groups = maker();
    let last = '';
    for (const step of steps) last = shown(groups(list(step)));
    expect(last.replaceAll(' ', '')).toBe(steps.at(-1));
    expect(last).toBe(result);
  });

  it('takes fewer items into a group where they weigh more', () => {
    const groups = groupsMaker<string>(
      4,
      (item) => item,
      (item) => Number(item.slice(1)),
    );
    expect(shown(groups(['a9', 'b1', 'c3', 'd2', 'e1', 'f5', 'g1']))).toBe('a9 b1c3 d2e1f5 g1');
  });

  it('gives the same group while nothing in it has changed', () => {
    const groups = maker();
    const [first, second] = groups(list('abcdef'));
    const later = groups(list('abcdefg'));
    expect(later[0]).toBe(first);
    expect(later[1]).toBe(second);
  });

  const unique = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 30 });

  it('holds every item once, in order, under keys that are used once', () => {
    fc.assert(
      fc.property(fc.array(unique, { maxLength: 5 }), fc.integer({ min: 1, max: 5 }), (steps, size) => {
        const groups = maker(size);
        for (const step of steps) {
          const made = groups(step);
          expect(made.flatMap(({ items }) => items)).toEqual(step);
          expect(made.every(({ items }) => items.length > 0)).toBe(true);
          expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
        }
      }),
    );
  });

  it('moves no item to another group when others are added at the end, or taken out', () => {
    fc.assert(
      fc.property(unique, fc.integer({ min: 1, max: 30 }), fc.func(fc.boolean()), (items, cut, stays) => {
        const groups = maker();
        const homeOf = (made: ReturnType<typeof groups>) =>
          new Map(made.flatMap(({ key, items: inIt }) => inIt.map((item) => [item, key])));
        const before = homeOf(groups(items.slice(0, cut)));
        const all = homeOf(groups(items));
        const fewer = homeOf(groups(items.filter((item) => stays(item))));
        for (const [item, key] of before) expect(all.get(item)).toBe(key);
        for (const [item, key] of fewer) expect(all.get(item)).toBe(key);
      }),
    );
  });
});
