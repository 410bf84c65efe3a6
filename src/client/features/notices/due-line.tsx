import type { NoticeSummary } from '../../../contract/notices.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesQueueMessages } from '../../lib/messages/notices-queue.ts';
import { dueDay } from './due-day.ts';
import { isOverdue, timeLeftInWords } from './time-left.ts';

type Props = { notice: Pick<NoticeSummary, 'kind' | 'left' | 'metAt' | 'dueAt' | 'closedAt'> };

/** How much time is left. */
export function DueLine({ notice }: Props) {
  const { language } = useMessages();
  const w = useNoticesQueueMessages();
  const by = dueDay(notice.dueAt, language, w);
  const since = dueDay(notice.dueAt, language, { at: w.since, atEndOf: w.sinceEndOf });
  return (
    <p className={isOverdue(notice) ? 'due due--over' : 'due'}>
      {timeLeftInWords(notice, { by, since }, w.due)}
    </p>
  );
}
