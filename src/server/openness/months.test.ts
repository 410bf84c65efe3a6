import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthsUntil } from './months.ts';

const inLondon = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  hourCycle: 'h23',
});

it('counts months as the calendar in London has them', () => {
  expect(monthsUntil(Date.UTC(2026, 2, 1), 3).map(({ month }) => month)).toEqual([
    '2026-01',
    '2026-02',
    '2026-03',
  ]);
  // Half an hour into May in London, not yet in May elsewhere.
  expect(monthsUntil(Date.UTC(2026, 3, 30, 23, 30), 1)[0]?.month).toBe('2026-05');
  expect(monthsUntil(Date.UTC(2026, 11, 31, 23, 30), 1)[0]?.month).toBe('2026-12');
});

it('begins each with its first minute', () => {
  const time = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2090, 0, 1) });
  fc.assert(
    fc.property(time, (now) => {
      const months = monthsUntil(now, 13);
      expect(months).toHaveLength(13);
      expect(months[12]?.from).toBeLessThanOrEqual(now);
      expect(inLondon.format(now).slice(0, 7)).toBe(months[12]?.month);
      for (const { month, from } of months) expect(inLondon.format(from)).toBe(`${month}-01, 00:00`);
    }),
  );
});
