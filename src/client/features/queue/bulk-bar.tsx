import { useState } from 'react';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { useQueueMessages } from '../../lib/messages/queue.ts';
import { Button } from '../../ui/button.tsx';
import { firstPress } from './decision-bar.tsx';
import type { Decided } from './queue-mutations.ts';
import { ReasonPanel } from './reason-panel.tsx';

type Props = { count: number; onDecide: (what: Decided) => void; onNone: () => void };

/** Several decided together. */
export function BulkBar({ count, onDecide, onNone }: Props) {
  const w = useQueueMessages();
  const m = useModerationMessages();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className="queue-bar queue-bar--bulk" aria-label={w.selected(count)}>
      {isAsking ? (
        <ReasonPanel
          question={w.hideMany(count)}
          confirm={count === 1 ? m.confirm : w.hideManyButton(count).replace('…', '')}
          onHide={(reason, note) => onDecide({ decision: 'hide', reason, note })}
          onKeep={() => setIsAsking(false)}
        />
      ) : (
        <>
          <p>{w.selected(count)}</p>
          <div className="queue-buttons">
            <Button
              look="primary"
              icon="show"
              onClick={firstPress(() => onDecide({ decision: 'show', reason: null, note: null }))}
            >
              {w.showMany(count)}
            </Button>
            <Button look="danger" icon="hide" onClick={firstPress(() => setIsAsking(true))}>
              {w.hideManyButton(count)}
            </Button>
            <Button look="quiet" onClick={onNone}>
              {w.selectNone}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
