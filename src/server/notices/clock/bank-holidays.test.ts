import { describe, expect, it } from 'vitest';
import file from '../../../../content/bank-holidays.json' with { type: 'json' };
import { isWorkingDay, lastKnownYear } from './bank-holidays.ts';
import { type Day, daysAfter, isWeekend } from './uk-day.ts';

const on = (year: number, month: number, date: number): Day =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/** Easter Sunday of the Gregorian calendar: the anonymous algorithm of 1876, as in Meeus, "Astronomical Algorithms". */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return on(year, Math.floor(n / 31), (n % 31) + 1);
}

const weekday = (day: Day) => new Date(day).getUTCDay();
const firstMonday = (year: number, month: number): Day => {
  const first = on(year, month, 1);
  return daysAfter(first, (8 - weekday(first)) % 7);
};
const lastMonday = (year: number, month: number): Day => {
  const last = on(year, month + 1, 0);
  return daysAfter(last, -((weekday(last) + 6) % 7));
};

/** Days with a date of their own: one that falls on a weekend is had on the next day that is neither that nor taken. */
function withSubstitutes(days: readonly Day[]): Day[] {
  const taken = days.filter((day) => !isWeekend(day));
  for (const day of days.filter(isWeekend)) {
    let substitute = day;
    while (isWeekend(substitute) || taken.includes(substitute)) substitute = daysAfter(substitute, 1);
    taken.push(substitute);
  }
  return taken;
}

/** Banking and Financial Dealings Act 1971, schedule 1, with what is proclaimed every year (New Year, early May …). */
const rules: Record<keyof typeof file, (year: number) => Day[]> = {
  'england-and-wales': (year) => [
    ...withSubstitutes([on(year, 1, 1)]),
    daysAfter(easter(year), -2),
    daysAfter(easter(year), 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...withSubstitutes([on(year, 12, 25), on(year, 12, 26)]),
  ],
  scotland: (year) => [
    ...withSubstitutes([on(year, 1, 1), on(year, 1, 2)]),
    daysAfter(easter(year), -2),
    firstMonday(year, 5),
    lastMonday(year, 5),
    // Proclaimed once, for the World Cup.
    ...(year === 2026 ? ['2026-06-15'] : []),
    firstMonday(year, 8),
    ...withSubstitutes([on(year, 11, 30)]),
    ...withSubstitutes([on(year, 12, 25), on(year, 12, 26)]),
  ],
  'northern-ireland': (year) => [
    ...rules['england-and-wales'](year),
    ...withSubstitutes([on(year, 3, 17)]),
    ...withSubstitutes([on(year, 7, 12)]),
  ],
};

const parts = Object.keys(rules) as (keyof typeof file)[];

describe('the file of bank holidays', () => {
  it('knows Easter', () => {
    expect([2024, 2025, 2026, 2027, 2028].map(easter)).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
    ]);
  });

  it.each(parts)('has every bank holiday of %s, in order, as the rules give them', (part) => {
    const given = file[part].map(({ date }) => date);
    expect(given).toEqual([2026, 2027, 2028].flatMap((year) => rules[part](year).sort()));
  });

  it.each(parts)('says of each day of %s that is had instead of another that it is', (part) => {
    const fixed = ['01-01', '01-02', '03-17', '07-12', '11-30', '12-25', '12-26'];
    for (const { date, name } of file[part]) {
      const isFixed = /New Year|2 January|Patrick|Boyne|Andrew|Christmas|Boxing/.test(name);
      if (isFixed)
        expect(`${date} ${name.includes('substitute')}`).toBe(`${date} ${!fixed.includes(date.slice(5))}`);
    }
  });

  it('says how far it goes', () => {
    expect(lastKnownYear).toBe(2028);
  });
});

describe('a working day', () => {
  it.each([
    ['2026-12-25', 'england', false],
    ['2026-12-28', 'wales', false],
    ['2026-12-29', 'england', true],
    ['2027-01-01', 'scotland', false],
    ['2027-01-04', 'scotland', false],
    ['2027-01-04', 'england', true],
    ['2026-07-13', 'northern-ireland', false],
    ['2026-07-13', 'england', true],
    ['2026-04-06', 'scotland', true],
    ['2026-04-06', 'england', false],
    ['2026-08-03', 'scotland', false],
    ['2026-08-31', 'scotland', true],
    ['2026-11-30', 'scotland', false],
    ['2026-11-30', 'northern-ireland', true],
    ['2026-03-17', 'northern-ireland', false],
    ['2026-11-28', 'england', false],
    ['2026-11-29', 'england', false],
  ] as const)('%s in %s: %s', (day, nation, is) => {
    expect(isWorkingDay(nation)(day)).toBe(is);
  });
});
