/**
 * What was measured, by name: `browser/1000/4/floor/reply` (comments, CPU slowed down so many times, page, column) or
 * `server/sqlite/1000/thread/site/rate` (database, comments, what is asked for, who answers, column).
 */
export type Figures = ReadonlyMap<string, number>;

/** null where there is nothing to count. The middle one; the mean of both where there are two. */
export function median(values: readonly (number | null | undefined)[]): number | null {
  const sorted = values.filter((value) => value !== null && value !== undefined).sort((a, b) => a - b);
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}

/** How many runs stand behind a row, and how many of them others have disturbed. */
export type Runs = { all: number; noisy: number };
export const shownRuns = ({ all, noisy }: Runs): string =>
  noisy === 0 ? `${all}` : `${all} (${noisy} noisy)`;

export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** With a comma between thousands; `–` where nothing was measured. */
export const shown = (value: number | null | undefined, digits = 0): string =>
  value === null || value === undefined
    ? '–'
    : value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
