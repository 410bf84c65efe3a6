import { z } from 'zod';
import file from '../../../../content/bank-holidays.json' with { type: 'json' };
import type { Nation } from '../../../contract/vocabulary.ts';
import { type Day, isWeekend } from './uk-day.ts';

const division = z.array(z.strictObject({ date: z.iso.date(), name: z.string().min(1) })).min(1);

/** A date that is written wrongly stops the server: else a deadline would be wrong without a word. */
const divisions = z
  .strictObject({ 'england-and-wales': division, scotland: division, 'northern-ireland': division })
  .parse(file);

const divisionOf: Record<Nation, keyof typeof divisions> = {
  england: 'england-and-wales',
  wales: 'england-and-wales',
  scotland: 'scotland',
  'northern-ireland': 'northern-ireland',
};

const daysOf = (nation: Nation): Day[] => divisions[divisionOf[nation]].map(({ date }) => date);

const holidays: Record<Nation, ReadonlySet<Day>> = {
  england: new Set(daysOf('england')),
  wales: new Set(daysOf('wales')),
  scotland: new Set(daysOf('scotland')),
  'northern-ireland': new Set(daysOf('northern-ireland')),
};

/** Neither Saturday, Sunday nor a bank holiday of this nation. */
export const isWorkingDay =
  (nation: Nation) =>
  (day: Day): boolean =>
    !isWeekend(day) && !holidays[nation].has(day);

/**
 * The last year whose bank holidays are known in every nation. After it they count as working days, so that what is due
 * is due too early, never too late.
 */
export const lastKnownYear: number = Math.min(
  ...Object.values(divisions).map((days) => Number((days.at(-1)?.date ?? '').slice(0, 4))),
);
