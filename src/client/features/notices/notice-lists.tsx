import { useInfiniteQuery } from '@tanstack/react-query';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesQueueMessages } from '../../lib/messages/notices-queue.ts';
import { useNow } from '../../lib/now.ts';
import { paths } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { NoticeItem } from './notice-item.tsx';
import { type NoticeList, noticeQueries } from './notice-queries.ts';

const states: readonly NoticeList[] = ['open', 'closed'];
const soon = 60 * 24 * 60 * 60 * 1000;

/** Complaints: what is due first comes first. */
export function NoticeLists({ state }: { state: NoticeList }) {
  const w = useNoticesQueueMessages();
  const here = paths.moderation('notices');
  return (
    <>
      <nav className="notice-lists" aria-label={w.which}>
        {states.map((one) => (
          <Link
            key={one}
            to={one === 'open' ? here : `${here}?state=closed`}
            className="btn"
            aria-current={one === state ? 'page' : undefined}
          >
            {w[one]}
          </Link>
        ))}
      </nav>
      <List state={state} />
      <p className="hint">{w.workingHours}</p>
    </>
  );
}

function List({ state }: { state: NoticeList }) {
  const m = useMessages();
  const w = useNoticesQueueMessages();
  const list = useInfiniteQuery(noticeQueries.list(state));
  const yearSoon = useNow((now) => new Date(now + soon).getUTCFullYear());
  if (list.isPending) return <p className="opening">{m.states.loading}</p>;
  if (list.data === undefined)
    return (
      <div className="notice">
        <p>{problemText(list.error, m)}</p>
        <Button onClick={() => void list.refetch()}>{m.states.tryAgain}</Button>
      </div>
    );
  const notices = list.data.pages.flatMap((page) => page.notices);
  const lastKnownYear = list.data.pages[0]?.lastKnownYear ?? yearSoon;
  return (
    <>
      {lastKnownYear < yearSoon && <p className="notice">{w.yearsEnd(lastKnownYear)}</p>}
      {notices.length === 0 && <p className="empty">{w.none[state]}</p>}
      <ol className="notices">
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} />
        ))}
      </ol>
      {list.hasNextPage && (
        <Button aria-disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {list.isFetchingNextPage ? m.states.loading : w.more}
        </Button>
      )}
    </>
  );
}
