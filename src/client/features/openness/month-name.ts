import { monthOf } from '../../lib/long-days.ts';

/** "November 2026" of `2026-11`. */
export const monthName = (month: string, language: string): string =>
  monthOf(Date.parse(`${month}-01T12:00:00Z`), language);
