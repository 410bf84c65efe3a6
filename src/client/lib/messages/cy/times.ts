import type { LongFormats } from '../../long-days.ts';
import type { TimeFormats } from '../../times.ts';
import { days, hours, minutes, weeks } from './counted.ts';

const months = [
  ...['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin'],
  ...['Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
];
const weekdays = ['Sul', 'Llun', 'Mawrth', 'Mercher', 'Iau', 'Gwener', 'Sadwrn'];

/** Numbers alone, in English, which every browser knows. */
const parts = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
const inUk = parts('Europe/London');

function read(time: number | Date, format = inUk) {
  const found = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  const of = (name: Intl.DateTimeFormatPartTypes) => found.get(name) ?? '';
  const [year, month, day] = [of('year'), Number(of('month')), Number(of('day'))] as const;
  return {
    clock: `${of('hour')}:${of('minute')}`,
    month: `${months[month - 1]} ${year}`,
    day: `${day} ${months[month - 1]} ${year}`,
    weekday: `Dydd ${weekdays[new Date(Date.UTC(Number(year), month - 1, day)).getUTCDay()]}`,
  };
}

/** What is said instead of a number, by how long ago. */
const named: Record<string, readonly string[]> = {
  minute: ['y funud hon'],
  hour: ['yr awr hon'],
  day: ['heddiw', 'ddoe', 'echdoe'],
  week: ['yr wythnos hon', 'yr wythnos ddiwethaf'],
};
const counted: Record<string, (n: number) => string> = {
  minute: minutes,
  hour: hours,
  day: days,
  week: weeks,
};

/** Times in Welsh. Chromium has none of its own, and server and browser must write the same. */
export const times: TimeFormats & LongFormats = {
  day: { format: (time = Date.now()) => read(time).day },
  exact: { format: (time = Date.now()) => `${read(time).day} am ${read(time).clock}` },
  month: { format: (time = Date.now()) => read(time).month },
  weekday: { format: (time = Date.now()) => `${read(time).weekday} ${read(time).day}` },
  relative: {
    format: (ago, unit) => named[unit]?.[-ago] ?? `${counted[unit]?.(-ago)} yn ôl`,
  },
};
