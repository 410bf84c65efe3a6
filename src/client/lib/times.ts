import { type Language, partOf } from './messages/messages.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** One time zone for everybody: server and device must write the same words, and these debates happen in the UK. */
const timeZone = 'Europe/London';

/** How a language writes times: a part of its words where not every browser knows (`cy/times.ts`), else of `Intl`. */
export type TimeFormats = {
  day: Pick<Intl.DateTimeFormat, 'format'>;
  exact: Pick<Intl.DateTimeFormat, 'format'>;
  relative: Pick<Intl.RelativeTimeFormat, 'format'>;
};
const formats = new Map<string, TimeFormats>();

function formatsOf(language: string) {
  let found = partOf(language as Language, 'times', formats.get(language));
  if (!found) {
    found = {
      day: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }),
      exact: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }),
      relative: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
    };
    formats.set(language, found);
  }
  return found;
}

/** "14 November 2026" */
export const dayOf = (time: number, language: string): string => formatsOf(language).day.format(time);

/** "14 November 2026 at 09:30" */
export const exactTime = (time: number, language: string): string => formatsOf(language).exact.format(time);

/** "2 hours ago", "yesterday"; after four weeks the day. Times in milliseconds UTC. */
export function relativeTime(time: number, now: number, language: string): string {
  const { relative } = formatsOf(language);
  const age = Math.max(0, now - time);
  if (age < hour) return relative.format(-Math.floor(age / minute), 'minute');
  if (age < day) return relative.format(-Math.floor(age / hour), 'hour');
  if (age < 7 * day) return relative.format(-Math.floor(age / day), 'day');
  if (age < 28 * day) return relative.format(-Math.floor(age / (7 * day)), 'week');
  return dayOf(time, language);
}
