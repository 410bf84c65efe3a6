/** Where one looks up a report; not in lib/paths.ts, which the first page loads. */
export const reportPath = (receipt?: string): string => (receipt ? `/reports/${receipt}` : '/reports');
