import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFolded, type Folds, isFolded, nothingFolded, withFold } from './folds.ts';

/** Which of a (top-level), b (top-level) and x (a reply) are folded. */
const folded = (folds: Folds) => ['a', 'b', 'x'].filter((id) => isFolded(folds, id, id !== 'x')).join(' ');
const fold = (folds: Folds, ...ids: string[]) => withFold(folds, ids, true);
const unfold = (folds: Folds, ...ids: string[]) => withFold(folds, ids, false);

describe('what is folded', () => {
  it.each([
    ['nothing at first', nothingFolded, ''],
    ['one branch, by itself', fold(nothingFolded, 'a'), 'a'],
    ['a branch inside another', fold(nothingFolded, 'x'), 'x'],
    ['not what was opened again', unfold(fold(nothingFolded, 'a', 'x'), 'a'), 'x'],
    ['every conversation, to its first comment', allFolded, 'a b'],
    ['not what was opened after all were folded', unfold(allFolded, 'a'), 'b'],
    ['what was folded again after that', fold(unfold(allFolded, 'a'), 'a'), 'a b'],
    ['a branch inside an open one', fold(unfold(allFolded, 'a'), 'x'), 'b x'],
    ['not the branch inside that was opened again', unfold(unfold(allFolded, 'a'), 'x'), 'b'],
  ] as const)('%s', (_, folds, expected) => expect(folded(folds)).toBe(expected));

  it('is what was done last with each comment, whatever was done with the others', () => {
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'x'), to: fc.boolean() });
    fc.assert(
      fc.property(fc.constantFrom(nothingFolded, allFolded), fc.array(step), (start, steps) => {
        const end = steps.reduce((folds, { id, to }) => withFold(folds, [id], to), start);
        for (const id of ['a', 'b', 'x'])
          expect(isFolded(end, id, id !== 'x')).toBe(
            steps.findLast((one) => one.id === id)?.to ?? isFolded(start, id, id !== 'x'),
          );
      }),
    );
  });

  it('leaves what it was given as it was', () => {
    const before = fold(nothingFolded, 'a');
    unfold(before, 'a');
    expect(folded(before)).toBe('a');
  });
});
