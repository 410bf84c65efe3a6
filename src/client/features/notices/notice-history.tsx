import { useEffect, useRef } from 'react';
import type { NoticeEvent } from '../../../contract/notices.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesQueueMessages } from '../../lib/messages/notices-queue.ts';
import { exactTime } from '../../lib/times.ts';

type Props = {
  history: readonly NoticeEvent[];
  /** What this moderator did last: it takes the focus when it stands here. What others do moves nothing. */
  own: string | null;
};

/** Everything that was done with a complaint, oldest first. */
export function NoticeHistory({ history, own }: Props) {
  const m = useMessages();
  const w = useNoticesQueueMessages();
  const list = useRef<HTMLOListElement>(null);
  const isHere = history.some(({ id }) => id === own);
  useEffect(() => {
    if (isHere) list.current?.querySelector<HTMLElement>('[data-own]')?.focus();
  }, [isHere, own]);
  return (
    <section>
      <h3>{w.history}</h3>
      <ol className="letters notice-history" ref={list}>
        {history.map(({ id, action, at, by, outcome, letter }) => (
          <li key={id} tabIndex={-1} data-own={id === own || undefined}>
            <p>
              <strong>{w.done[action]}</strong>
              {outcome && `: ${w.outcomes[outcome]}`}
            </p>
            <p className="byline">
              {by && <span>{w.by(by)}</span>}
              <time dateTime={new Date(at).toISOString()}>{exactTime(at, m.language)}</time>
            </p>
            {letter && (
              <>
                <p className="hint">{w.readers[letter.to]}</p>
                <p className="letter" lang={letter.to === 'moderators' ? undefined : 'en'}>
                  {letter.text}
                </p>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
