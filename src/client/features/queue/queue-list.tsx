import { useCallback, useState } from 'react';
import type { QueueTab } from '../../../contract/queue.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useQueueMessages } from '../../lib/messages/queue.ts';
import { problemText } from '../../lib/problem-text.ts';
import { useViewer } from '../people/use-viewer.ts';
import { Button } from '../../ui/button.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CaseCard } from './case-card.tsx';
import { KeysSettings } from './keys-settings.tsx';
import { Lately } from './lately.tsx';
import { News } from './news.tsx';
import { QueueTabs } from './queue-tabs.tsx';
import { useDecisions } from './use-decisions.ts';
import { useOnline } from './use-online.ts';
import { useQueueKeysOn } from './use-queue-keys.ts';
import { emptyId, useQueue } from './use-queue.ts';

/** One view of the queue: cards from the gravest on. */
export function QueueList({ show }: { show: QueueTab }) {
  const m = useMessages();
  const w = useQueueMessages();
  const queue = useQueue(show);
  const decisions = useDecisions(queue);
  const [asking, setAsking] = useState<string | null>(null);
  const isOnline = useOnline();
  const { viewer } = useViewer();
  const { list, state, tell, openCase, claim: take } = queue;
  const { shown, selected, open } = state;
  useQueueKeysOn({ queue, decisions, onAsk: setAsking });

  const first = list.data?.pages[0];
  const chosen = shown.filter(({ id }) => selected.includes(id));
  const select = useCallback(
    (id: string, isSelected: boolean) =>
      tell({ kind: 'selected', ids: isSelected ? [...selected, id] : selected.filter((one) => one !== id) }),
    [tell, selected],
  );
  return (
    <div className="queue">
      <QueueTabs here={show} totals={first?.totals} />
      {!isOnline && <p className="notice">{w.offline}</p>}
      <News queue={queue} />
      {list.isPending && <p className="opening">{m.states.loading}</p>}
      {list.isError && first === undefined && (
        <div className="notice">
          <p>{problemText(list.error, m)}</p>
          <Button onClick={() => void list.refetch()}>{m.states.tryAgain}</Button>
        </div>
      )}
      {first !== undefined && shown.length === 0 && !list.hasNextPage && (
        <div className="empty">
          <p id={emptyId} tabIndex={-1}>
            <strong>{w.empty}</strong>
          </p>
          <p>{w.emptyMore}</p>
        </div>
      )}
      <ol className="queue-list" aria-label={w.list}>
        {shown.map((one) => (
          <li key={one.id}>
            <CaseCard
              one={one}
              isOpen={one.id === open}
              isSelected={selected.includes(one.id)}
              isAsking={one.id === asking}
              said={state.said[one.id]}
              onOpen={openCase}
              onTake={viewer.role === 'administrator' ? take : null}
              onSelect={select}
              onAsk={(asks) => setAsking(asks ? one.id : null)}
              onDecide={(what, how) => void decisions.decide(what, how)}
            />
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <Button aria-disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {list.isFetchingNextPage ? m.states.loading : w.more}
        </Button>
      )}
      {chosen.length > 0 && (
        <BulkBar
          count={chosen.length}
          onDecide={(what) => void decisions.decideAll(chosen, what)}
          onNone={() => tell({ kind: 'selected', ids: [] })}
        />
      )}
      <Lately decided={first?.decided ?? []} onUndo={(ids) => void decisions.undo(ids)} />
      <KeysSettings />
    </div>
  );
}
