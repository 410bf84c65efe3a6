import { weekdayOf } from '../../lib/long-days.ts';

type Words = { at: (time: string, day: string) => string; atEndOf: (day: string) => string };

/** The same figures in every language. */
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** "at 10:00 on Wednesday 25 November 2026", UK time; midnight is "at the end of" the day before it. */
export function dueDay(due: number, language: string, words: Words): string {
  const time = clock.format(due);
  return time === '00:00'
    ? words.atEndOf(weekdayOf(due - 1, language))
    : words.at(time, weekdayOf(due, language));
}
