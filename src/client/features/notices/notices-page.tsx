import { useSearchParams } from 'react-router-dom';
import { NoticeDetail } from './notice-detail.tsx';
import { NoticeLists } from './notice-lists.tsx';
import '../../styles/notices-queue.css';

/** Legal and data-protection complaints: their lists, or the one that the address names. */
export function NoticesPage() {
  const [query] = useSearchParams();
  const id = query.get('notice');
  return id === null ? (
    <NoticeLists state={query.get('state') === 'closed' ? 'closed' : 'open'} />
  ) : (
    <NoticeDetail key={id} id={id} />
  );
}
