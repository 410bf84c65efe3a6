import { type Language, partOf } from './messages/messages.ts';

type Format = Pick<Intl.DateTimeFormat, 'format'>;
export type LongFormats = { month: Format; weekday: Format };

/** As times.ts, for the few pages that name months and days of the week. */
const formatOf = (name: keyof LongFormats, language: string, options: Intl.DateTimeFormatOptions): Format =>
  partOf<LongFormats | null>(language as Language, 'times', null)?.[name] ??
  new Intl.DateTimeFormat(language, { timeZone: 'Europe/London', ...options });

/** "November 2026" */
export const monthOf = (time: number, language: string): string =>
  formatOf('month', language, { month: 'long', year: 'numeric' }).format(time);

/** "Wednesday 25 November 2026", UK time. */
export const weekdayOf = (time: number, language: string): string =>
  formatOf('weekday', language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(time)
    .replace(',', '');
