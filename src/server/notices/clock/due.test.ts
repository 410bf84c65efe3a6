import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nations } from '../../../contract/vocabulary.ts';
import { isWorkingDay } from './bank-holidays.ts';
import { dueAt, timeLeft } from './due.ts';
import { daysAfter, startOf, ukDay } from './uk-day.ts';
import { workingTimeBetween } from './working-time.ts';

const hour = 60 * 60 * 1000;
const inUk = (time: number) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(time);

const someTime = fc.integer({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2029, 1, 1) });
const someNation = fc.constantFrom(...nations);
const legal = (nation: (typeof nations)[number]) => ({ kind: 'legal', nation }) as const;
const dataProtection = { kind: 'data-protection', nation: null } as const;

describe('a day in the United Kingdom', () => {
  it('begins at midnight there, whatever the clocks do', () => {
    expect(startOf('2026-03-29')).toBe(Date.UTC(2026, 2, 29));
    expect(startOf('2026-03-30')).toBe(Date.UTC(2026, 2, 29, 23));
    expect(startOf('2026-10-25')).toBe(Date.UTC(2026, 9, 24, 23));
    expect(startOf('2026-10-26')).toBe(Date.UTC(2026, 9, 26));
  });

  it('is the day in which each of its times lies', () => {
    fc.assert(
      fc.property(someTime, (time) => {
        const day = ukDay(time);
        expect(startOf(day)).toBeLessThanOrEqual(time);
        expect(startOf(daysAfter(day, 1))).toBeGreaterThan(time);
        expect(inUk(time).slice(0, 10)).toBe(day);
      }),
    );
  });
});

describe('a legal complaint', () => {
  it.each([
    ['a Monday morning', 'england', '2026-11-23T10:00Z', '2026-11-25 10:00'],
    ['a Friday, over the weekend', 'wales', '2026-11-20T15:30Z', '2026-11-24 15:30'],
    [
      'a Saturday: from Monday 00:00, to the end of Tuesday',
      'england',
      '2026-11-21T12:00Z',
      '2026-11-25 00:00',
    ],
    ['a Saturday before a bank holiday', 'england', '2026-05-23T12:00Z', '2026-05-28 00:00'],
    [
      'Christmas Eve 2026, over Christmas, a weekend and Boxing Day',
      'england',
      '2026-12-24T16:00Z',
      '2026-12-30 16:00',
    ],
    ['New Year’s Eve 2026 in England', 'england', '2026-12-31T09:00Z', '2027-01-05 09:00'],
    [
      'New Year’s Eve 2026 in Scotland, where 2 January is had on the 4th',
      'scotland',
      '2026-12-31T09:00Z',
      '2027-01-06 09:00',
    ],
    [
      'New Year’s Day 2026 in Scotland, and 2 January after it',
      'scotland',
      '2026-01-01T09:00Z',
      '2026-01-07 00:00',
    ],
    ['the Thursday before Easter 2026', 'england', '2026-04-02T09:00Z', '2026-04-08 10:00'],
    ['the same in Scotland, where Easter Monday counts', 'scotland', '2026-04-02T09:00Z', '2026-04-07 10:00'],
    ['the Friday before the clocks go forward', 'england', '2026-03-27T10:00Z', '2026-03-31 10:00'],
    ['the Friday before the clocks go back', 'england', '2026-10-23T09:00Z', '2026-10-27 10:00'],
    [
      'late on a summer evening, when it is the next day in the UK',
      'england',
      '2026-06-12T23:30Z',
      '2026-06-17 00:00',
    ],
    [
      '11 July 2028, before the twelfth in Northern Ireland',
      'northern-ireland',
      '2028-07-11T09:00Z',
      '2028-07-14 10:00',
    ],
    ['the same day in England', 'england', '2028-07-11T09:00Z', '2028-07-13 10:00'],
    ['the twelfth itself in Northern Ireland', 'northern-ireland', '2028-07-12T09:00Z', '2028-07-15 00:00'],
  ] as const)('made on %s (%s, %s) is due at %s', (_why, nation, made, due) => {
    expect(inUk(dueAt(legal(nation), Date.parse(made)))).toBe(due);
  });

  it('has exactly 48 hours of working days', () => {
    fc.assert(
      fc.property(someTime, someNation, (at, nation) => {
        const due = dueAt(legal(nation), at);
        expect(workingTimeBetween(at, due, isWorkingDay(nation))).toBe(48 * hour);
        expect(timeLeft(legal(nation), due, at)).toBe(48 * hour);
        expect(timeLeft(legal(nation), due, due)).toBe(0);
      }),
    );
  });

  it('is never due on a day that is no working day', () => {
    fc.assert(
      fc.property(someTime, someNation, (at, nation) => {
        // 24:00 of a working day is its end.
        expect(isWorkingDay(nation)(ukDay(dueAt(legal(nation), at) - 1))).toBe(true);
      }),
    );
  });

  it('that comes later is never due sooner', () => {
    fc.assert(
      fc.property(someTime, fc.nat({ max: 10 * 24 * hour }), someNation, (at, more, nation) => {
        expect(dueAt(legal(nation), at + more)).toBeGreaterThanOrEqual(dueAt(legal(nation), at));
      }),
    );
  });

  it('has less time left the later it is, and no more than there is', () => {
    fc.assert(
      fc.property(someTime, fc.nat({ max: 10 * 24 * hour }), someNation, (at, passed, nation) => {
        const due = dueAt(legal(nation), at);
        const left = timeLeft(legal(nation), due, at + passed);
        expect(left).toBeLessThanOrEqual(48 * hour);
        expect(left).toBeLessThanOrEqual(Math.max(0, due - at - passed));
        expect(left === 0).toBe(at + passed >= due);
      }),
    );
  });
});

describe('a data-protection complaint', () => {
  it.each([
    ['over the end of a month', '2026-11-23T10:00Z', '2026-12-23 00:00'],
    ['over the change of the clocks, on any day of the week', '2026-10-03T22:30Z', '2026-11-02 00:00'],
    ['late on a summer evening', '2026-06-12T23:30Z', '2026-07-13 00:00'],
  ])('%s (%s) is to be acknowledged by %s', (_why, made, due) => {
    expect(inUk(dueAt(dataProtection, Date.parse(made)))).toBe(due);
  });

  it('has 30 days, the day it came being the first, and never more than 30 times 24 hours', () => {
    fc.assert(
      fc.property(someTime, (at) => {
        const due = dueAt(dataProtection, at);
        expect(daysAfter(ukDay(at), 29)).toBe(ukDay(due - 1));
        // The hour of the clocks aside.
        expect(due - at).toBeLessThanOrEqual(30 * 24 * hour + hour);
      }),
    );
  });
});
