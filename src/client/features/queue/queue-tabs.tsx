import type { QueuePage, QueueTab } from '../../../contract/queue.ts';
import { useQueueMessages } from '../../lib/messages/queue.ts';
import { moderationPages, paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';

export const queueTabs = ['all', 'reported', 'held', 'appeals'] as const satisfies readonly QueueTab[];

type Props = { here: QueueTab; totals: QueuePage['totals'] | undefined };

/** Which of what waits; each has an address. */
export function QueueTabs({ here, totals }: Props) {
  const w = useQueueMessages();
  const notices = moderationPages.find((page) => (page as string) === 'notices');
  return (
    <nav className="queue-tabs" aria-label={w.tabs}>
      <ul>
        {queueTabs.map((tab) => (
          <li key={tab}>
            <Link
              to={tab === 'all' ? paths.moderation('queue') : `${paths.moderation('queue')}?show=${tab}`}
              aria-current={tab === here ? 'page' : undefined}
              preventScrollReset
            >
              <Counted name={w.tab[tab]} count={totals?.[tab]} />
            </Link>
          </li>
        ))}
        {notices && (
          <li>
            <Link to={paths.moderation(notices)}>
              <Counted name={w.tab.notices} count={totals?.notices} />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

const Counted = ({ name, count }: { name: string; count: number | undefined }) => (
  <>
    {count === undefined ? name : `${name} `}
    {count !== undefined && <span className="queue-count">{count}</span>}
  </>
);
