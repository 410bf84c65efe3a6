type Words = { at: (time: string, day: string) => string; atEndOf: (day: string) => string };

const timeZone = 'Europe/London';

/** "at 10:00 on Wednesday 25 November 2026", UK time; midnight is "at the end of" the day before it. */
export function dueDay(due: number, language: string, words: Words): string {
  const time = new Intl.DateTimeFormat(language, { timeZone, timeStyle: 'short', hourCycle: 'h23' }).format(
    due,
  );
  const day = (at: number) =>
    new Intl.DateTimeFormat(language, {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
      .format(at)
      .replace(',', '');
  return time === '00:00' ? words.atEndOf(day(due - 1)) : words.at(time, day(due));
}
