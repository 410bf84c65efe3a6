import { expect, it } from 'vitest';
import type { Share } from '../../../contract/openness.ts';
import { wilson } from '../../../server/openness/wilson.ts';
import { readingOf, scaleOf, shareOfAll, summaryOf } from './fairness-reading.ts';

const share = (count: number, of: number): Share => ({ count, of, ...wilson(count, of) });
const readings = (one: Share, other: Share) => [
  readingOf({ ...one, others: other }),
  readingOf({ ...other, others: one }),
];

it('says nothing about a point of view with few comments, or without others', () => {
  expect(readings(share(1, 5), share(10, 1000))).toEqual(['too-few', 'too-few']);
  expect(readings(share(0, 0), share(10, 1000))).toEqual(['too-few', 'too-few']);
  expect(summaryOf(['too-few', 'too-few'])).toBe('too-few');
  expect(summaryOf([])).toBe('too-few');
});

it('tells of a difference only where chance hardly explains it', () => {
  expect(readings(share(20, 1000), share(24, 1000))).toEqual(['alike', 'alike']);
  expect(summaryOf(['alike', 'too-few'])).toBe('alike');
  expect(readings(share(20, 1000), share(60, 1000))).toEqual(['less', 'more']);
  expect(summaryOf(['alike', 'more'])).toBe('differs');
});

it('has a scale that every interval fits on', () => {
  expect(scaleOf([share(1, 1000), share(2, 1000)])).toBe(0.05);
  expect(scaleOf([share(1, 10), share(2, 1000)])).toBe(0.5);
  expect(scaleOf([share(1, 1)])).toBe(1);
  expect(scaleOf([share(0, 0)])).toBe(0.05);
});

it('knows the share of all of them together', () => {
  expect(shareOfAll([share(1, 10), share(3, 30)])).toBe(0.1);
  expect(shareOfAll([])).toBe(0);
});
