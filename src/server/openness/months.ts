/** One month in the United Kingdom: `2026-11`, and when it begins (milliseconds UTC). */
export type Month = { month: string; from: number };

const hour = 60 * 60 * 1000;

/** Summer time begins and ends on the last Sundays of March and October, so it holds at the beginning of April to October. */
function monthAt(index: number): Month {
  const [year, month] = [Math.floor(index / 12), index % 12];
  const isSummer = month >= 3 && month <= 9;
  return {
    month: `${year}-${String(month + 1).padStart(2, '0')}`,
    from: Date.UTC(year, month, 1) - (isSummer ? hour : 0),
  };
}

/** The month of `now` and those before it, oldest first. */
export function monthsUntil(now: number, count: number): Month[] {
  const date = new Date(now);
  const utc = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const newest = monthAt(utc + 1).from <= now ? utc + 1 : utc;
  return Array.from({ length: count }, (_, index) => monthAt(newest - count + 1 + index));
}
