import { describe, expect, it } from 'vitest';
import { dueDay } from '../../../features/notices/due-day.ts';
import { monthOf, weekdayOf } from '../../long-days.ts';
import { dayOf, exactTime, relativeTime } from '../../times.ts';
import { installWords } from '../messages.ts';
import { cy } from './catalogue.ts';

installWords('cy', cy);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 14, 9, 30);

describe('how long ago, in Welsh', () => {
  it.each([
    [0, 'y funud hon'],
    [minute, '1 munud yn ôl'],
    [2 * minute, '2 funud yn ôl'],
    [3 * minute, '3 munud yn ôl'],
    [hour, '1 awr yn ôl'],
    [2 * hour, '2 awr yn ôl'],
    [day, 'ddoe'],
    [2 * day, 'echdoe'],
    [3 * day, '3 diwrnod yn ôl'],
    [7 * day, 'yr wythnos ddiwethaf'],
    [14 * day, '2 wythnos yn ôl'],
    [28 * day, '17 Hydref 2026'],
  ])('says of %i milliseconds: %s', (age, words) => {
    expect(relativeTime(now - age, now, 'cy')).toBe(words);
  });
});

describe('days and times in Welsh', () => {
  it('are those of the United Kingdom', () => {
    expect(exactTime(now, 'cy')).toBe('14 Tachwedd 2026 am 09:30');
    expect(exactTime(Date.UTC(2026, 5, 30, 23, 30), 'cy')).toBe('1 Gorffennaf 2026 am 00:30');
    expect(dayOf(Date.UTC(2026, 5, 30, 23, 30), 'cy')).toBe('1 Gorffennaf 2026');
    expect(weekdayOf(now, 'cy')).toBe('Dydd Sadwrn 14 Tachwedd 2026');
    expect(monthOf(now, 'cy')).toBe('Tachwedd 2026');
    expect(dueDay(now, 'cy', { at: (time, of) => `${time}, ${of}`, atEndOf: (of) => of })).toBe(
      '09:30, Dydd Sadwrn 14 Tachwedd 2026',
    );
  });

  it('are those that Node.js knows, where a browser knows none', () => {
    for (let month = 0; month < 12; month += 1) {
      const time = Date.UTC(2026, month, 5 + month, 12);
      const known = new Intl.DateTimeFormat('cy', { dateStyle: 'long', timeZone: 'Europe/London' });
      expect(dayOf(time, 'cy')).toBe(known.format(time));
    }
  });
});
