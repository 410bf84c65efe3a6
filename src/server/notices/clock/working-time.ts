import { type Day, daysAfter, startOf, ukDay } from './uk-day.ts';

type IsWorking = (day: Day) => boolean;

/** The parts of days from a time on, one after another, each with the day it lies in. */
function* daysFrom(time: number): Generator<{ day: Day; from: number; to: number }> {
  let day = ukDay(time);
  let from = time;
  for (;;) {
    const next = daysAfter(day, 1);
    const to = startOf(next);
    yield { day, from, to };
    day = next;
    from = to;
  }
}

/**
 * The time by which so many milliseconds of working days have passed. All 24 hours of a working day count, and none of
 * any other: what begins on another day begins to count at 00:00 of the next working day. Where the time is over with a
 * day, that is the end of that working day (its 24:00), never a later one.
 */
export function afterWorkingTime(begun: number, milliseconds: number, isWorking: IsWorking): number {
  let left = milliseconds;
  for (const { day, from, to } of daysFrom(begun)) {
    if (!isWorking(day)) continue;
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  // The days never end.
  return Number.POSITIVE_INFINITY;
}

/** How many milliseconds of working days lie between two times; 0 when the second is not later. */
export function workingTimeBetween(begun: number, ended: number, isWorking: IsWorking): number {
  let sum = 0;
  if (ended <= begun) return sum;
  for (const { day, from, to } of daysFrom(begun)) {
    if (isWorking(day)) sum += Math.min(to, ended) - from;
    if (to >= ended) break;
  }
  return sum;
}
