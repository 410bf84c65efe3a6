import { expect, it } from 'vitest';
import { dueDay } from './due-day.ts';
import { isOverdue, timeLeftInWords } from './time-left.ts';

const hour = 60 * 60 * 1000;
const words = {
  hours: (hours: number, by: string) => `${hours} h ${by}`,
  lessThanHour: (by: string) => `< 1 h ${by}`,
  days: (days: number, by: string) => `${days} d ${by}`,
  lessThanDay: (by: string) => `< 1 d ${by}`,
  overdue: (since: string) => `overdue ${since}`,
  inTime: 'in time',
  late: (due: string) => `late ${due}`,
};
const by = { by: 'then', since: 'since then' };

it.each([
  ['legal', 48 * hour, null, '48 h then'],
  ['legal', 6 * hour - 1, null, '5 h then'],
  ['legal', hour - 1, null, '< 1 h then'],
  ['legal', 0, null, 'overdue since then'],
  ['data-protection', 30 * 24 * hour - 1, null, '29 d then'],
  ['data-protection', 23 * hour, null, '< 1 d then'],
  ['data-protection', 0, null, 'overdue since then'],
  ['legal', 0, 1000, 'in time'],
  ['legal', 5 * hour, 1001, 'late then'],
] as const)('%s with %s ms left, done at %s: %s', (kind, left, metAt, said) => {
  expect(timeLeftInWords({ kind, left, metAt, dueAt: 1000 }, by, words)).toBe(said);
});

it('is overdue when its time is over and nothing was done', () => {
  expect(isOverdue({ left: 0, metAt: null })).toBe(true);
  expect(isOverdue({ left: 0, metAt: 5 })).toBe(false);
  expect(isOverdue({ left: 1, metAt: null })).toBe(false);
});

it('says midnight as the end of the day before it, in UK time', () => {
  const said = {
    at: (time: string, day: string) => `at ${time} on ${day}`,
    atEndOf: (day: string) => `at the end of ${day}`,
  };
  expect(dueDay(Date.UTC(2026, 5, 16, 23), 'en-GB', said)).toBe('at the end of Tuesday 16 June 2026');
  expect(dueDay(Date.UTC(2026, 5, 16, 9), 'en-GB', said)).toBe('at 10:00 on Tuesday 16 June 2026');
  expect(dueDay(Date.UTC(2026, 10, 25, 10), 'en-GB', said)).toBe('at 10:00 on Wednesday 25 November 2026');
});
