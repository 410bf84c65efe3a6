import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useQueueMessages } from '../../lib/messages/queue.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { focusOn, headingId } from './still.ts';
import type { Queue } from './use-queue.ts';

/** What others decided, and what is new; said once, and nothing moves until it is asked for. */
export function News({ queue: { state, tell } }: { queue: Queue }) {
  const w = useQueueMessages();
  const { arrived, gone } = state;
  const lines = [...gone].map(([by, count]) =>
    by === null ? w.withdrawn(count) : w.decidedByOthers(by, count),
  );
  const text = [...lines, ...(arrived.length > 0 ? [w.arrivedSaid(arrived.length)] : [])].join(' ');
  useEffect(() => {
    if (text !== '') announce(text);
  }, [text]);
  if (text === '') return null;
  const showArrived = () => {
    const first = arrived[0]?.id ?? '';
    flushSync(() => tell({ kind: 'arrivals wanted' }));
    focusOn(headingId(first));
  };
  return (
    <div className="queue-news">
      {lines.length > 0 && (
        <p>
          {lines.join(' ')}{' '}
          <Button look="quiet" onClick={() => tell({ kind: 'gone is known' })}>
            {w.known}
          </Button>
        </p>
      )}
      {arrived.length > 0 && <Button onClick={showArrived}>{w.arrived(arrived.length)}</Button>}
    </div>
  );
}
