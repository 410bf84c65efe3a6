import type { NoticeSummary } from '../../../contract/notices.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** How a notice stands to its time; `by`: when it is or was due, in words. */
type DueWords = {
  hours: (hours: number, by: string) => string;
  lessThanHour: (by: string) => string;
  days: (days: number, by: string) => string;
  lessThanDay: (by: string) => string;
  overdue: (since: string) => string;
  inTime: string;
  late: (due: string) => string;
};

export const isOverdue = ({ left, metAt }: Pick<NoticeSummary, 'left' | 'metAt'>): boolean =>
  metAt === null && left === 0;

/**
 * "Due in 5 working hours, at 10:00 on …", "Overdue since …". Whole hours or days, never more than there are: the time left
 * is said too short rather than too long.
 */
export function timeLeftInWords(
  { kind, left, metAt, dueAt }: Pick<NoticeSummary, 'kind' | 'left' | 'metAt' | 'dueAt'>,
  { by, since }: { by: string; since: string },
  words: DueWords,
): string {
  if (metAt !== null) return metAt <= dueAt ? words.inTime : words.late(by);
  if (left === 0) return words.overdue(since);
  if (kind === 'legal')
    return left < hour ? words.lessThanHour(by) : words.hours(Math.floor(left / hour), by);
  return left < day ? words.lessThanDay(by) : words.days(Math.floor(left / day), by);
}
