import { useEffect, useRef } from 'react';
import type { NoticeEvent } from '../../../contract/notices.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesQueueMessages } from '../../lib/messages/notices-queue.ts';
import { exactTime } from '../../lib/times.ts';

/** Everything that was done with a complaint, oldest first. */
export function NoticeHistory({ history }: { history: readonly NoticeEvent[] }) {
  const m = useMessages();
  const w = useNoticesQueueMessages();
  const list = useRef<HTMLOListElement>(null);
  const counted = useRef(history.length);
  // What was just done takes the focus, unless somebody is writing.
  useEffect(() => {
    const isNew = history.length > counted.current;
    counted.current = history.length;
    if (isNew && !document.activeElement?.matches('textarea, input, select'))
      list.current?.querySelector<HTMLElement>('li:last-child')?.focus();
  }, [history.length]);
  return (
    <section>
      <h3>{w.history}</h3>
      <ol className="letters notice-history" ref={list}>
        {history.map(({ id, action, at, by, outcome, letter }) => (
          <li key={id} tabIndex={-1}>
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
                <p className="letter">{letter.text}</p>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
