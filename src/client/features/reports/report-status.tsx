import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import type { ReportStatus as Status } from '../../../contract/reports.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useReportsMessages } from '../../lib/messages/reports.ts';
import { paths } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { dayOf, exactTime } from '../../lib/times.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { HelpNow } from './help-now.tsx';
import { reportQuery } from './report-queries.ts';

/** What became of one report. */
export function ReportStatus({ receipt }: { receipt: string }) {
  const m = useMessages();
  const w = useReportsMessages();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, isPending, refetch } = useQuery(reportQuery(receipt));
  const isThere = data !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere, receipt]);
  if (isPending) return <p role="status">{w.looking}</p>;
  if (!data)
    return (
      <div className="notice" role="alert">
        <p>{problemText(error, m)}</p>
        <Button onClick={() => void refetch()}>{w.tryAgain}</Button>
      </div>
    );
  return (
    <section className="report-status" aria-labelledby={`${id}-result`}>
      <h2 id={`${id}-result`} ref={heading} tabIndex={-1}>
        {w.result}
      </h2>
      <WhatBecame status={data} />
      <dl>
        <dt>{w.youReported}</dt>
        <dd>
          {w.commentIn} <Link to={paths.post(data.post.slug)}>{data.post.title}</Link>
        </dd>
        <dt>{w.reportedOn}</dt>
        <dd>{exactTime(data.at, m.language)}</dd>
        <dt>{w.because}</dt>
        <dd>{w.reasons[data.reason]}</dd>
      </dl>
      {data.commentId && (
        <p>
          <Link className="btn" to={paths.comment(data.post.slug, data.commentId)}>
            {w.openComment}
          </Link>
        </p>
      )}
      {data.reason === 'at-risk' && data.state === 'waiting' && <HelpNow />}
    </section>
  );
}

function WhatBecame({ status: { state, decidedAt, commentId } }: { status: Status }) {
  const m = useMessages();
  const w = useReportsMessages();
  return (
    <p className="report-state">
      <strong>{w.states[state]}</strong> {decidedAt !== null && w.stateOn(dayOf(decidedAt, m.language))}
      {state === 'waiting' && commentId === null && w.waitingHidden}
    </p>
  );
}
