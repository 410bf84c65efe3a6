/** A day of the calendar in the United Kingdom, as `2026-12-25`: in the order of text it is in the order of time. */
export type Day = string;

const day = 24 * 60 * 60 * 1000;

const clockInLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
});

/** How far clocks in London are ahead of UTC, in milliseconds: nothing in winter, an hour in summer. */
function aheadAt(time: number): number {
  const hour = time - (time % (60 * 60 * 1000));
  const parts = Object.fromEntries(
    clockInLondon.formatToParts(hour).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day: date = 1, hour: hours = 0 } = parts;
  return Date.UTC(year, month - 1, date, hours) - hour;
}

/** The day it is in the United Kingdom at a time (milliseconds UTC). */
export const ukDay = (time: number): Day => new Date(time + aheadAt(time)).toISOString().slice(0, 10);

/** 00:00 of a day, UK time, in milliseconds UTC. */
export function startOf(date: Day): number {
  const time = Date.parse(date);
  // The clocks change at 01:00 UTC: what holds at 00:00 UTC of a day held at its beginning too.
  return time - aheadAt(time);
}

export const daysAfter = (date: Day, days: number): Day =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/** Saturday or Sunday. */
export const isWeekend = (date: Day): boolean => [0, 6].includes(new Date(date).getUTCDay());
