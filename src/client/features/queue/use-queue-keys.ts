import { choicesOf } from './queue-cache.ts';
import type { Command } from './keys-store.ts';
import { focusOn, headingId } from './still.ts';
import type { Decisions } from './use-decisions.ts';
import { useKeys } from './use-keys.ts';
import type { Queue } from './use-queue.ts';

type Parts = { queue: Queue; decisions: Decisions; onAsk: (id: string | null) => void };

const plain = { reason: null, note: null };

/** Moving and deciding by key: about the case that is open, else the one that has the focus. */
export function useQueueKeysOn({ queue: { state, openCase }, decisions, onAsk }: Parts): void {
  const { shown, open } = state;
  useKeys((command: Command) => {
    if (command === 'undo') return decisions.undoLast();
    const focused = document.activeElement?.closest<HTMLElement>('[data-case]')?.dataset.case ?? open;
    const at = shown.findIndex(({ id }) => id === focused);
    if (command === 'next' || command === 'previous') {
      const to = shown[at === -1 ? 0 : at + (command === 'next' ? 1 : -1)];
      return to && focusOn(headingId(to.id));
    }
    const one = shown[at];
    if (one === undefined) return;
    // What one decides one has opened first: then it is one's own, and all of it is in sight.
    if (one.id !== open) return openCase(one.id);
    if (one.othersDecide !== null || state.said[one.id] !== undefined) return;
    if (command === 'show') return void decisions.decide(one, { decision: 'show', ...plain });
    if (choicesOf(one) === 'appeal') return void decisions.decide(one, { decision: 'hide', ...plain });
    onAsk(one.id);
  });
}
