import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecidedCase, QueueCase } from '../../../contract/queue.ts';
import { type CaseReason, caseReasons } from '../../../contract/vocabulary.ts';
import { inOrder, whoDecided, withArrived, withFresh } from './queue-cache.ts';

const waiting = (id: string, why: CaseReason = 'reported', openedAt = id.charCodeAt(0)) =>
  ({ id, why, openedAt }) as QueueCase;
const fresh = (cases: QueueCase[], next: string | null = null) => ({ cases, next, decided: [] });
const none = { open: null, left: new Set<string>() };
const ids = (cases: readonly { id: string }[]) => cases.map(({ id }) => id).join('');
const [a, b, c, d] = [waiting('a'), waiting('b'), waiting('c'), waiting('d')];

describe('what is shown once news has come', () => {
  it('is everything, where nothing was shown', () => {
    expect(ids(withFresh([], fresh([a, b]), none).shown)).toBe('ab');
  });

  it('leaves out what is no longer there, and adds at the end what comes after', () => {
    const { shown, arrived, gone } = withFresh([a, b, c], fresh([a, c, d]), none);
    expect([ids(shown), ids(arrived), gone.join('')]).toEqual(['acd', '', 'b']);
  });

  it('keeps what is open, though somebody else has decided it', () => {
    expect(ids(withFresh([a, b], fresh([a]), { ...none, open: 'b' }).shown)).toBe('ab');
  });

  it('moves nothing for what would stand further up', () => {
    const grave = waiting('z', 'at-risk');
    const { shown, arrived } = withFresh([a, b], fresh([grave, a, b]), none);
    expect([ids(shown), ids(arrived)]).toEqual(['ab', 'z']);
    expect(ids(withArrived(shown, arrived))).toBe('zab');
  });

  it('brings back nothing that was decided here, and misses nothing of it', () => {
    const { shown, gone } = withFresh([a, c], fresh([a, b, c]), { ...none, left: new Set(['b']) });
    expect([ids(shown), gone]).toEqual(['ac', []]);
  });

  it('keeps what stands beyond the pages that were loaded anew', () => {
    expect(ids(withFresh([a, b, c, d], fresh([a, c], 'more'), none).shown)).toBe('acd');
  });

  const someCases = fc
    .uniqueArray(fc.record({ id: fc.uuid(), why: fc.constantFrom(...caseReasons), openedAt: fc.nat(9) }), {
      selector: ({ id }) => id,
      maxLength: 12,
    })
    .map((cases) => (cases as QueueCase[]).sort(inOrder));

  it('never changes the order of what stays, shows nothing twice, and loses nothing', () => {
    fc.assert(
      fc.property(someCases, someCases, fc.nat(), (before, now, pick) => {
        const both = [
          ...new Map([...before.slice(0, pick % 6), ...now].map((one) => [one.id, one])).values(),
        ].sort(inOrder);
        const { shown, arrived } = withFresh(before, fresh(both), none);
        const stayed = shown.filter((one) => before.includes(one));
        expect(stayed).toEqual(before.filter((one) => stayed.includes(one)));
        expect(ids(withArrived(shown, arrived))).toBe(ids(both));
        expect(new Set([...shown, ...arrived].map(({ id }) => id)).size).toBe(shown.length + arrived.length);
      }),
    );
  });
});

it('tells of others who decided what is gone, not of oneself', () => {
  const decided = [
    { id: 'a', by: 'Meera', isMe: false },
    { id: 'b', by: 'Meera', isMe: false },
    { id: 'c', by: 'Ade', isMe: true },
    { id: 'd', by: null, isMe: false },
  ] as DecidedCase[];
  expect([...whoDecided(['a', 'b', 'c', 'd', 'e'], decided)]).toEqual([
    ['Meera', 2],
    [null, 1],
  ]);
});
