const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options });
const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "at 10:00 on Wednesday 25 November 2026", UK time; midnight is "at the end of" the day before it. */
export function dueInWords(due: number): string {
  const clock = time.format(due);
  return clock === '00:00' ? `at the end of ${onDay(due - 1)}` : `at ${clock} on ${onDay(due)}`;
}

/** "Wednesday 25 November 2026", UK time. */
export const onDay = (at: number): string => day.format(at).replace(',', '');
