import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../contract/vocabulary.ts';
import { branchesOf, countByKind, mapKindOf, mapKinds, type MapRow, without } from './debate-map.ts';

const row = (id: string, parentId: string | null, over: Partial<MapRow> = {}): MapRow => ({
  id,
  parentId,
  isVisible: true,
  kind: null,
  ...over,
});

/** Comments of which each but the first answers an earlier one, in any order. */
const anyBranch: fc.Arbitrary<MapRow[]> = fc
  .array(
    fc.record({
      up: fc.nat({ max: 30 }),
      isVisible: fc.boolean(),
      kind: fc.constantFrom(null, ...kinds),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((list) =>
    list.map(({ up, ...over }, at) => row(`c${at}`, at === 0 ? null : `c${Math.max(0, at - 1 - up)}`, over)),
  )
  .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }));

const visible = (rows: readonly MapRow[]) => rows.filter(({ isVisible }) => isVisible).length;
const total = (list: readonly { size: number }[]) => list.reduce((sum, { size }) => sum + size, 0);
const commentsIn = (list: readonly { comments: number }[]) =>
  list.reduce((sum, { comments }) => sum + comments, 0);

describe('the branches below a comment', () => {
  it('have the visible comments of their replies at any depth, the largest first', () => {
    const rows = [
      row('a', 'top'),
      row('b', 'top'),
      row('c', 'b'),
      row('d', 'c', { isVisible: false }),
      row('e', 'd'),
    ];
    expect(branchesOf('top', rows).map(({ row: { id }, size }) => `${id} ${size}`)).toEqual(['b 3', 'a 1']);
    expect(branchesOf('c', rows).map(({ row: { id }, size }) => `${id} ${size}`)).toEqual(['d 1']);
    expect(branchesOf('e', rows)).toEqual([]);
  });

  it('add up to everything visible below, in whatever order the comments come', () => {
    fc.assert(
      fc.property(anyBranch, (rows) => {
        const branches = branchesOf('c0', rows);
        expect(total(branches)).toBe(visible(rows.filter(({ id }) => id !== 'c0')));
        expect(branches.map(({ size }) => size)).toEqual(
          branches.map(({ size }) => size).sort((a, b) => b - a),
        );
        // One branch further down adds up in the same way.
        for (const { row: one, size } of branches)
          expect(size).toBe(total(branchesOf(one.id, rows)) + (one.isVisible ? 1 : 0));
      }),
    );
  });

  it('are fewer, never more or larger, where only some of the comments were read', () => {
    fc.assert(
      fc.property(anyBranch, fc.nat({ max: 60 }), (rows, read) => {
        const whole = new Map(branchesOf('c0', rows).map(({ row: one, size }) => [one.id, size]));
        for (const { row: one, size } of branchesOf('c0', rows.slice(0, read)))
          expect(size).toBeLessThanOrEqual(whole.get(one.id) ?? -1);
      }),
    );
  });

  it('are found in a chain of 10,000', () => {
    const chain = Array.from({ length: 10_000 }, (_, at) => row(`c${at}`, at === 0 ? null : `c${at - 1}`));
    expect(branchesOf('c0', chain).map(({ size }) => size)).toEqual([9_999]);
  });
});

describe('what is not named', () => {
  it('is counted by kind, so that both together are everything', () => {
    fc.assert(
      fc.property(anyBranch, fc.nat({ max: 20 }), (rows, named) => {
        const all = branchesOf('c0', rows).map(({ row: one, size }) => ({ kind: mapKindOf(one), size }));
        const rest = without(countByKind(all), all.slice(0, named));
        expect(rest).toEqual(countByKind(all.slice(named)));
        expect(commentsIn(rest) + total(all.slice(0, named))).toBe(total(all));
        expect(rest.length).toBeLessThanOrEqual(mapKinds.length);
      }),
    );
  });

  it('is never less than nothing, should the counts be a moment older', () => {
    const older = [{ kind: 'agree' as const, comments: 2, branches: 1 }];
    expect(without(older, [{ kind: 'agree', size: 3 }])).toEqual([]);
    expect(without(older, [{ kind: 'differ', size: 3 }])).toEqual(older);
  });

  it('does not tell of what kind a hidden comment was', () => {
    for (const kind of [null, ...kinds]) expect(mapKindOf({ isVisible: false, kind })).toBe('gone');
  });
});
