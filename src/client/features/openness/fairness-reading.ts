/** What shares with their intervals tell, in so many words. Pure. */
import type { Share } from '../../../contract/openness.ts';

type Beside = Share & { others: Share };
export type Reading = 'too-few' | 'alike' | 'more' | 'less';

/** An interval wider than this tells nothing anybody could act on. */
const tooWide = 0.2;

/** Of a point of view beside the others. Two intervals that do not meet are hardly chance, also where one looks at many. */
export function readingOf({ low, high, others }: Beside): Reading {
  if (high - low > tooWide || others.high - others.low > tooWide) return 'too-few';
  if (low > others.high) return 'more';
  return high < others.low ? 'less' : 'alike';
}

/** What they tell together. */
export function summaryOf(readings: readonly Reading[]): 'too-few' | 'alike' | 'differs' {
  if (readings.some((one) => one === 'more' || one === 'less')) return 'differs';
  return readings.includes('alike') ? 'alike' : 'too-few';
}

/** The share of all of them together. */
export function shareOfAll(all: readonly Share[]): number {
  const of = all.reduce((sum, share) => sum + share.of, 0);
  return of === 0 ? 0 : all.reduce((sum, { count }) => sum + count, 0) / of;
}

/** Where the scale of a plot ends, so that every interval that tells something fits: 0.05, 0.1, 0.2, 0.5 or 1. */
export function scaleOf(all: readonly Share[]): number {
  const most = Math.max(0, ...all.filter(({ of }) => of > 0).map(({ high }) => high));
  return [0.05, 0.1, 0.2, 0.5].find((end) => most <= end) ?? 1;
}
