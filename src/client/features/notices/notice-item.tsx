import type { NoticeSummary } from '../../../contract/notices.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesQueueMessages } from '../../lib/messages/notices-queue.ts';
import { paths } from '../../lib/paths.ts';
import { exactTime } from '../../lib/times.ts';
import { Link } from '../../ui/link.tsx';
import { DueLine } from './due-line.tsx';

/** One complaint of a list. */
export function NoticeItem({ notice }: { notice: NoticeSummary }) {
  const m = useMessages();
  const w = useNoticesQueueMessages();
  const { id, kind, name, state, outcome, at, comment } = notice;
  return (
    <li>
      <h2>
        <Link to={`${paths.moderation('notices')}?notice=${id}`}>
          {name === '' ? w.fromErased(kind) : w.from(kind, name)}
        </Link>
      </h2>
      <DueLine notice={notice} />
      <p className="byline">
        <span>{outcome ? w.outcomes[outcome] : w.states[state]}</span>
        <span>{w.came(exactTime(at, m.language))}</span>
        {comment && <span>{comment.title}</span>}
      </p>
    </li>
  );
}
