import { useSearchParams } from 'react-router-dom';
import { QueueList } from './queue-list.tsx';
import { queueTabs } from './queue-tabs.tsx';
import '../../styles/queue.css';

/** What waits for moderators, and where it is decided. */
export function QueueScreen() {
  const [params] = useSearchParams();
  const wanted = params.get('show');
  const show = queueTabs.find((tab) => tab === wanted) ?? 'all';
  return <QueueList key={show} show={show} />;
}
