import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Notice } from '../../../contract/notices.ts';
import { noticeOutcomes } from '../../../contract/vocabulary.ts';
import { useNoticesQueueMessages } from '../../lib/messages/notices-queue.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { ComplaintField } from './complaint-field.tsx';
import { LetterChoice } from './letter-choice.tsx';
import { actionsFor } from './notice-actions.ts';
import { useNoticeReply } from './use-notice-reply.ts';

/** `onDone`: with the id of the line of the history. */
type Props = { notice: Notice; onDone: (eventId: string) => void };

/** What a moderator does with a complaint: one of a few things, with a letter or a note. */
export function NoticeReply({ notice, onDone }: Props) {
  const w = useNoticesQueueMessages();
  const { reply, change, send, reopen, wrong, problem, isSending, turn } = useNoticeReply(notice, onDone);
  const [began, setBegan] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => {
    if (turn > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true], .is-wrong input')?.focus();
  }, [turn]);
  const { action, text, outcome } = reply;
  const letters = notice.templates.filter((one) => one.action === action);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const canBegin = text.trim() === '' || text === began;

  return (
    <form ref={form} className="panel notice-reply" onSubmit={submit} noValidate>
      <Choices
        legend={w.act}
        name={`${id}-action`}
        choices={actionsFor(notice).map((value) => ({ value, label: w.actions[value] }))}
        value={action}
        onChange={(value) => {
          // A letter nobody has changed goes with what it was for.
          change({ action: value, ...(text === began && { text: '' }) });
        }}
      />
      {notice.kind === 'legal' && !notice.canForward && notice.closedAt === null && (
        <p className="hint">{notice.comment ? w.cannotForward : w.noComment}</p>
      )}
      {letters.length > 0 && (
        <LetterChoice
          letters={letters}
          canBegin={canBegin}
          onBegin={(letter) => {
            setBegan(letter);
            change({ text: letter });
          }}
        />
      )}
      {action === 'closed' && (
        <div className={wrong.outcome ? 'is-wrong' : undefined}>
          <Choices
            legend={w.outcomeLegend}
            name={`${id}-outcome`}
            choices={noticeOutcomes.map((value) => ({ value, label: w.outcomes[value] }))}
            value={outcome}
            onChange={(value) => change({ outcome: value })}
            describedBy={wrong.outcome ? `${id}-outcome-wrong` : undefined}
          />
          {wrong.outcome && (
            <p className="wrong" id={`${id}-outcome-wrong`}>
              {wrong.outcome}
            </p>
          )}
        </div>
      )}
      <ComplaintField
        name="text"
        label={w.letter[action]}
        hint={action === 'forwarded' && !notice.mayTell ? w.mayNotTell : undefined}
        value={text}
        wrong={wrong.text}
        isLong
        onChange={(value) => change({ text: value })}
      />
      {problem && <p className="wrong">{problem}</p>}
      <div className="end">
        <Button look="primary" type="submit" aria-disabled={isSending}>
          {isSending ? w.sending : w.sends[action]}
        </Button>
        {notice.closedAt !== null && (
          <Button aria-disabled={isSending} onClick={() => void reopen(notice)}>
            {w.reopen}
          </Button>
        )}
      </div>
    </form>
  );
}
