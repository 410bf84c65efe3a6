import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mine } from '../../../contract/comment.ts';
import { votes } from '../../../contract/vocabulary.ts';
import { comment, readable } from '../../../thread/testing.ts';
import {
  countsAfter,
  withCounts,
  withHidden,
  withOwn,
  withoutHidden,
  withoutOwn,
  withPointOfView,
  withVote,
} from './mine-cache.ts';

const mine: Mine = {
  alias: { name: 'Blue Kettle', chosen: false },
  pointOfView: null,
  votes: { b: 'agree' },
  counts: {},
  showsCounts: false,
  own: { a: 1 },
  hidden: [readable(comment('h'))],
  ...{ corrections: [], appeals: [], notes: {} },
};
const anyVote = fc.constantFrom(...votes, null);

describe('what is one’s own in a debate', () => {
  it('has one vote on a comment, the last one', () => {
    expect(withVote(withVote(mine, 'c', 'agree'), 'c', 'unsure').votes).toEqual({ b: 'agree', c: 'unsure' });
  });

  it('has no vote where it was taken back', () => {
    expect(withVote(mine, 'b', null).votes).toEqual({});
  });

  it('sees the counts of a comment change with one’s own vote, and no others', () => {
    const counts = { agree: 2, disagree: 1, unsure: 0 };
    const seeing = withCounts(mine, 'b', counts);
    expect(withVote(seeing, 'b', 'disagree').counts).toEqual({ b: { agree: 1, disagree: 2, unsure: 0 } });
    expect(withVote(seeing, 'c', 'agree').counts).toEqual({ b: counts });
    expect(withCounts(seeing, 'b', null).counts).toEqual({});
  });

  it('keeps the name and the point of view that were posted with', () => {
    const own = { id: 'n', createdAt: 9, name: 'Green Spoon', pointOfView: 'family' } as const;
    expect(withOwn(mine, own)).toEqual({
      ...mine,
      alias: { name: 'Green Spoon', chosen: true },
      pointOfView: 'family',
      own: { a: 1, n: 9 },
    });
    expect(withoutOwn(withOwn(mine, own), 'n').own).toEqual(mine.own);
    expect(withPointOfView(mine, 'not-said').pointOfView).toBe('not-said');
  });

  it('has each hidden comment once, the newest copy, and gives it up when it is shown', () => {
    const edited = { ...readable(comment('h')), html: '<p>again</p>' };
    expect(withHidden(mine, edited).hidden).toEqual([edited]);
    expect(withoutHidden(withHidden(mine, readable(comment('i'))), 'i').hidden).toEqual(mine.hidden);
  });

  it('is never changed in place', () => {
    const before = structuredClone(mine);
    withVote(mine, 'b', null);
    withoutOwn(mine, 'a');
    withoutHidden(mine, 'h');
    expect(mine).toEqual(before);
  });
});

describe('counts of votes', () => {
  it('come back to where they were when a vote fails, whatever the vote was', () => {
    fc.assert(
      fc.property(anyVote, anyVote, (before, after) => {
        const counts = { agree: 5, disagree: 5, unsure: 5 };
        expect(countsAfter(countsAfter(counts, before, after), after, before)).toEqual(counts);
      }),
    );
  });

  it('hold one vote of each person, however often it changes', () => {
    fc.assert(
      fc.property(fc.array(anyVote, { maxLength: 8 }), (changes) => {
        let counts = { agree: 0, disagree: 0, unsure: 0 };
        let vote: (typeof changes)[number] = null;
        for (const next of changes) {
          counts = countsAfter(counts, vote, next) as typeof counts;
          vote = next;
        }
        expect(counts).toEqual({ agree: 0, disagree: 0, unsure: 0, ...(vote ? { [vote]: 1 } : {}) });
      }),
    );
  });
});
