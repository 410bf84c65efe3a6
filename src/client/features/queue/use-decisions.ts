import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { QueueCase } from '../../../contract/queue.ts';
import { Refusal } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useQueueMessages } from '../../lib/messages/queue.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { showToast } from '../../ui/toast.ts';
import { choicesOf } from './queue-cache.ts';
import { type Decided, decideCase, decideCases, releaseCase, undoCases } from './queue-mutations.ts';
import { focusOn, headingId } from './still.ts';
import type { Queue } from './use-queue.ts';

/** Codes of what is over: somebody else has decided it, or its author has deleted it. */
const over = ['decided-already', 'gone', 'not-found'];

/** Deciding, alone or together, with Undo. */
export function useDecisions({ tell, leave, refresh }: Queue) {
  const client = useQueryClient();
  const m = useMessages();
  const w = useQueueMessages();
  const last = useRef<readonly string[]>([]);

  const undo = async (ids: readonly string[]) => {
    try {
      const { results } = await undoCases(client, ids);
      const back = results.filter(({ state }) => state === 'done').map(({ id }) => id);
      const refused = results.find((one) => one.state === 'refused');
      last.current = [];
      tell({ kind: 'taken back', ids: back });
      await refresh();
      if (refused) return showToast({ text: w.undoRefused(refused.why) });
      announce(w.undone(back.length));
      // Once the list is drawn.
      setTimeout(() => focusOn(headingId(back[0] ?? '')));
    } catch (error) {
      showToast({ text: problemText(error, m) });
    }
  };
  const done = (text: string, ids: readonly string[]) => {
    last.current = ids;
    showToast({ text, action: { label: w.undo, run: () => void undo(ids) } });
    void refresh();
  };

  const decide = async (one: QueueCase, what: Decided) => {
    leave([one.id]);
    try {
      await decideCase(client, one.id, what);
      done(w.done[choicesOf(one)][what.decision], [one.id]);
    } catch (error) {
      const text = problemText(error, m);
      const isOver = error instanceof Refusal && over.includes(error.problem.code);
      if (isOver) void refresh();
      else {
        tell({ kind: 'kept', cases: [one], said: { [one.id]: text } });
        void releaseCase(one.id);
      }
      showToast({ text });
    }
  };

  const decideAll = async (cases: readonly QueueCase[], what: Decided) => {
    const ids = cases.map(({ id }) => id);
    leave(ids);
    try {
      const { results } = await decideCases(client, ids, what);
      const refused = results.filter((one) => one.state === 'refused');
      const why = Object.fromEntries(refused.map((one) => [one.id, one.why]));
      if (refused.length > 0) tell({ kind: 'kept', cases: cases.filter(({ id }) => id in why), said: why });
      const decided = ids.filter((id) => !(id in why));
      const text = [w.bulkDone(decided.length), refused.length > 0 ? w.bulkRefused(refused.length) : ''];
      if (decided.length > 0) done(text.join(' ').trim(), decided);
      else showToast({ text: w.bulkRefused(refused.length) });
    } catch (error) {
      tell({ kind: 'kept', cases, said: {} });
      showToast({ text: problemText(error, m) });
    }
  };

  return { decide, decideAll, undo, undoLast: () => last.current.length > 0 && void undo(last.current) };
}

export type Decisions = ReturnType<typeof useDecisions>;
