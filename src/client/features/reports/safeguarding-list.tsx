import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { SafeguardingPage, SafeguardingReport } from '../../../contract/reports.ts';
import { answer, api } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useSafeguardingMessages } from '../../lib/messages/safeguarding.ts';
import { paths } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { dayOf, exactTime } from '../../lib/times.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import '../../styles/moderation.css';
import '../../styles/reports.css';

/** Every time it is asked for is written down, so it is asked for when somebody means to read it and at no other time. */
const safeguardingQuery = infiniteQueryOptions({
  queryKey: ['safeguarding'],
  queryFn: ({ pageParam }) =>
    answer<SafeguardingPage>(
      api.api.moderation.safeguarding.$get({ query: pageParam ? { after: pageParam } : {} }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  retry: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});

/** Reports that somebody may be at risk; one is told first that reading them is written down. */
export function SafeguardingList() {
  const w = useSafeguardingMessages();
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <Reports />;
  return (
    <div className="notice">
      <p>
        <strong>{w.recorded}</strong> {w.recordedWhy}
      </p>
      <Button look="primary" onClick={() => setIsOpen(true)}>
        {w.open}
      </Button>
    </div>
  );
}

function Reports() {
  const w = useSafeguardingMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 className="log-heading" ref={heading} tabIndex={-1}>
        {w.reports}
      </h2>
      <ReportList />
    </>
  );
}

function ReportList() {
  const m = useMessages();
  const w = useSafeguardingMessages();
  const list = useInfiniteQuery(safeguardingQuery);
  if (list.isPending)
    return (
      <p className="opening" role="status">
        {m.states.loading}
      </p>
    );
  if (!list.data)
    return (
      <div className="notice">
        <p>{problemText(list.error, m)}</p>
        <Button onClick={() => void list.refetch()}>{m.states.tryAgain}</Button>
      </div>
    );
  const reports = list.data.pages.flatMap((page) => page.reports);
  const readings = list.data.pages.at(-1)?.readings ?? [];
  return (
    <>
      {reports.length === 0 && <p className="empty">{w.empty}</p>}
      <ol className="log">
        {reports.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </ol>
      {list.hasNextPage && (
        <Button aria-disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {list.isFetchingNextPage ? m.states.loading : w.more}
        </Button>
      )}
      <Readings readings={readings} />
    </>
  );
}

function Report({ report }: { report: SafeguardingReport }) {
  const m = useMessages();
  const w = useSafeguardingMessages();
  const { post, commentId, state, decidedAt, text, at, hidAtOnce } = report;
  return (
    <li>
      <p>
        <strong>{w.states[state]}</strong> {decidedAt !== null && w.stateOn(dayOf(decidedAt, m.language))}
      </p>
      {text ? <blockquote className="report-words">{text}</blockquote> : <p>{w.noText}</p>}
      <p>{hidAtOnce ? w.hidAtOnce : w.didNotHide}</p>
      <p>
        <Link to={paths.comment(post.slug, commentId)}>{w.comment(post.title)}</Link>
      </p>
      <p className="byline">
        <time dateTime={new Date(at).toISOString()}>{exactTime(at, m.language)}</time>
      </p>
    </li>
  );
}

function Readings({ readings }: Pick<SafeguardingPage, 'readings'>) {
  const m = useMessages();
  const w = useSafeguardingMessages();
  const id = useId();
  return (
    <section className="readings" aria-labelledby={`${id}-readings`}>
      <h2 id={`${id}-readings`}>{w.readings}</h2>
      <ol className="log">
        {readings.map(({ id: line, at, by, commentId }) => (
          <li key={line}>
            <p>
              <strong>{by}</strong> {commentId === null ? w.readList : w.readOne}
            </p>
            <p className="byline">
              <time dateTime={new Date(at).toISOString()}>{exactTime(at, m.language)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
