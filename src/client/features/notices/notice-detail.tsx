import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Notice } from '../../../contract/notices.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesQueueMessages } from '../../lib/messages/notices-queue.ts';
import { paths } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { dayOf, exactTime } from '../../lib/times.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { DueLine } from './due-line.tsx';
import { NoticeAbout } from './notice-about.tsx';
import { NoticeHistory } from './notice-history.tsx';
import { noticeQueries } from './notice-queries.ts';
import { NoticeReply } from './notice-reply.tsx';

/** One complaint: what it says, what was done, and what can be done now. */
export function NoticeDetail({ id }: { id: string }) {
  const m = useMessages();
  const w = useNoticesQueueMessages();
  const { data, error, isPending, refetch } = useQuery(noticeQueries.one(id));
  return (
    <>
      <p className="moderation-back">
        <Link to={paths.moderation('notices')}>← {w.back}</Link>
      </p>
      {isPending && <p className="opening">{m.states.loading}</p>}
      {!isPending && data === undefined && (
        <div className="notice">
          <p>{problemText(error, m)}</p>
          <Button onClick={() => void refetch()}>{m.states.tryAgain}</Button>
        </div>
      )}
      {data && <Whole notice={data} />}
    </>
  );
}

function Whole({ notice }: { notice: Notice }) {
  const m = useMessages();
  const w = useNoticesQueueMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [own, setOwn] = useState<string | null>(null);
  const { kind, name, state, outcome, at, erasedAt } = notice;
  return (
    <article className="notice-whole">
      <h2 tabIndex={-1} ref={heading}>
        {name === '' ? w.fromErased(kind) : w.from(kind, name)}
      </h2>
      <DueLine notice={notice} />
      <p className="byline">
        <span>{outcome ? `${w.states[state]}: ${w.outcomes[outcome]}` : w.states[state]}</span>
        <span>{w.came(exactTime(at, m.language))}</span>
      </p>
      {erasedAt === null ? (
        <NoticeAbout notice={notice} />
      ) : (
        <p className="notice">{w.erased(dayOf(erasedAt, m.language))}</p>
      )}
      <NoticeHistory history={notice.history} own={own} />
      {erasedAt === null && <NoticeReply notice={notice} onDone={setOwn} />}
    </article>
  );
}
