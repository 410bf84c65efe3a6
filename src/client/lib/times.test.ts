import { describe, expect, it } from 'vitest';
import { dayOf, exactTime, relativeTime } from './times.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 14, 9, 30);

describe('how long ago', () => {
  it.each([
    [0, 'this minute'],
    [minute - 1, 'this minute'],
    [minute, '1 minute ago'],
    [hour - 1, '59 minutes ago'],
    [hour, '1 hour ago'],
    [day - 1, '23 hours ago'],
    [day, 'yesterday'],
    [2 * day, '2 days ago'],
    [7 * day - 1, '6 days ago'],
    [7 * day, 'last week'],
    [28 * day - 1, '3 weeks ago'],
    [28 * day, '17 October 2026'],
    [400 * day, '10 October 2025'],
  ])('says of %i milliseconds: %s', (age, words) => {
    expect(relativeTime(now - age, now, 'en-GB')).toBe(words);
  });

  it('never speaks of the future, when the clock of a device is slow', () => {
    expect(relativeTime(now + hour, now, 'en-GB')).toBe('this minute');
  });
});

describe('exact times', () => {
  it('are those of the United Kingdom, whatever the device says', () => {
    expect(exactTime(now, 'en-GB')).toBe('14 November 2026 at 09:30');
    expect(exactTime(Date.UTC(2026, 5, 30, 23, 30), 'en-GB')).toBe('1 July 2026 at 00:30');
    expect(dayOf(Date.UTC(2026, 5, 30, 23, 30), 'en-GB')).toBe('1 July 2026');
  });
});
