import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangeNote } from '../../../contract/changes.ts';
import { useChangesMessages } from '../../lib/messages/changes.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { dayOf } from '../../lib/times.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.ts';
import { takeBackNote, type TellOthers } from './change-mutations.ts';
import { changeQueries } from './change-queries.ts';

type Props = {
  commentId: string;
  /** Whose words one may take back. */
  mayTakeBack: (step: ChangeNote) => boolean;
  tell: TellOthers;
};

/** What became of a change, newest first: asked for when somebody wants to know. */
export function Steps({ commentId, mayTakeBack, tell }: Props) {
  const m = useMessages();
  const w = useChangesMessages();
  const client = useQueryClient();
  const history = useInfiniteQuery(changeQueries.history(commentId));
  if (history.isPending) return <p className="opening">{m.states.loading}</p>;
  if (history.isError)
    return (
      <div className="slip-steps">
        <p>{problemText(history.error, m)}</p>
        <Button onClick={() => void history.refetch()}>{m.states.tryAgain}</Button>
      </div>
    );
  const steps = history.data.pages.flatMap(({ notes }) => notes);
  if (steps.length === 0) return <p className="slip-steps">{w.historyEmpty}</p>;

  const takeBack = (step: ChangeNote, isTakenBack: boolean): Promise<void> =>
    takeBackNote(client, commentId, step.id, isTakenBack, tell).then(
      () =>
        showToast(
          isTakenBack
            ? {
                text: w.takenBack,
                action: { label: m.moderation.undo, run: () => void takeBack(step, false) },
              }
            : { text: w.putBack },
        ),
      (error: unknown) => showToast({ text: problemText(error, m) }),
    );
  return (
    <div className="slip-steps">
      <ol>
        {steps.map((step, at) => (
          <li key={step.id} tabIndex={-1}>
            <p>
              <strong>{steps[at + 1]?.state === step.state ? w.more2 : w.steps[step.state]}</strong>{' '}
              <span className="slip-when">
                {w.by[step.by]}, {dayOf(step.at, m.language)}
              </span>
            </p>
            {step.note !== null && <p className="slip-said">{step.note}</p>}
            {step.note !== null && mayTakeBack(step) && (
              <Button
                look="quiet"
                onClick={(event) => {
                  event.currentTarget.closest('li')?.focus();
                  void takeBack(step, true);
                }}
              >
                {w.takeBack}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button aria-disabled={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {history.isFetchingNextPage ? m.states.loading : w.olderSteps}
        </Button>
      )}
    </div>
  );
}
