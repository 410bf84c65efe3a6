/** "ddydd Mawrth 16 Mehefin 2026": a day in the middle of a sentence, after "ar" or alone. */
const softened = (day: string): string => day.replace(/^[Dd]ydd /, 'ddydd ');

/** "am 10:00 ddydd Mawrth 16 Mehefin 2026" */
export const atTime = (time: string, day: string): string => `am ${time} ${softened(day)}`;

/** "ar ddiwedd dydd Mawrth 16 Mehefin 2026" */
export const atEndOf = (day: string): string => `ar ddiwedd ${unchanged(day)}`;

/** "ers 10:00 ddydd Mawrth …" says it without "am". */
export const timeOn = (time: string, day: string): string => `${time} ${softened(day)}`;

/** "ddiwedd dydd Mawrth …" */
export const endOf = (day: string): string => `diwedd ${unchanged(day)}`;

const unchanged = (day: string): string => day.replace(/^Dydd /, 'dydd ');
