import type { MouseEvent } from 'react';
import type { QueueCase } from '../../../contract/queue.ts';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { useQueueMessages } from '../../lib/messages/queue.ts';
import { Button } from '../../ui/button.tsx';
import { choicesOf } from './queue-cache.ts';
import type { Decided } from './queue-mutations.ts';
import { ReasonPanel } from './reason-panel.tsx';

type Props = {
  one: QueueCase;
  isAsking: boolean;
  onAsk: (asks: boolean) => void;
  onDecide: (what: Decided) => void;
};

/** The second press of a double one would decide what has come in its place. */
export const firstPress = (run: () => void) => (event: MouseEvent) => event.detail < 2 && run();

/** What can be decided, within reach of a thumb. */
export function DecisionBar({ one, isAsking, onAsk, onDecide }: Props) {
  const w = useQueueMessages();
  const m = useModerationMessages();
  const which = choicesOf(one);
  const words = w.choices[which];
  const asks = which !== 'appeal';
  if (isAsking)
    return (
      <div className="queue-bar">
        <ReasonPanel
          question={which === 'reported' ? m.question : w.heldQuestion}
          confirm={which === 'reported' ? m.confirm : w.confirmHeld}
          onHide={(reason, note) => onDecide({ decision: 'hide', reason, note })}
          onKeep={() => onAsk(false)}
        />
      </div>
    );
  return (
    <div className="queue-bar queue-buttons" role="group" aria-label={w.decide}>
      <Button
        look="primary"
        icon="show"
        data-decide="show"
        onClick={firstPress(() => onDecide({ decision: 'show', reason: null, note: null }))}
      >
        {words.show}
      </Button>
      <Button
        look="danger"
        icon="hide"
        data-decide="hide"
        onClick={firstPress(() =>
          asks ? onAsk(true) : onDecide({ decision: 'hide', reason: null, note: null }),
        )}
      >
        {words.hide}
      </Button>
    </div>
  );
}
