import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useHref } from 'react-router-dom';
import { limits } from '../../../contract/limits.ts';
import { type HideReason, hideReasons } from '../../../contract/vocabulary.ts';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { useQueueMessages } from '../../lib/messages/queue.ts';
import { paths } from '../../lib/paths.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import '../../styles/composer.css';
import '../../styles/moderation.css';

type Props = {
  question: string;
  confirm: string;
  onHide: (reason: HideReason, note: string | null) => void;
  onKeep: () => void;
};

/** Why readers do not see it: asked where it is decided. */
export function ReasonPanel({ question, confirm, onHide, onKeep }: Props) {
  const w = useModerationMessages();
  const q = useQueueMessages();
  const [reason, setReason] = useState<HideReason | null>(null);
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  // Not in place of the queue: what is chosen here would be lost.
  const rules = useHref(paths.houseRules(reason ?? undefined));
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason) return onHide(reason, note.trim() || null);
    setWrong(true);
    announce(w.needsReason);
    form.current?.querySelector('input')?.focus();
  };

  return (
    <form
      ref={form}
      className="queue-why"
      onSubmit={submit}
      aria-labelledby={`${id}-question`}
      onKeyDown={(event) => event.key === 'Escape' && onKeep()}
    >
      <p className="mod-question" id={`${id}-question`}>
        {question}
      </p>
      <Choices
        legend={w.reasonLegend}
        name={`${id}-reason`}
        choices={hideReasons.map((value) => ({ value, label: w.reasons[value] }))}
        value={reason}
        onChange={(value) => {
          setReason(value);
          setWrong(false);
        }}
        describedBy={wrong ? `${id}-wrong` : undefined}
      />
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {w.needsReason}
        </p>
      )}
      <p className="hint">
        <a href={rules} target="_blank" rel="noreferrer">
          {q.rulesOf}
        </a>
      </p>
      <div className="field">
        <label htmlFor={`${id}-note`}>{w.note}</label>
        <input
          id={`${id}-note`}
          type="text"
          value={note}
          maxLength={limits.note}
          autoComplete="off"
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <div className="queue-buttons">
        <Button look="danger" icon="hide" type="submit">
          {confirm}
        </Button>
        <Button onClick={onKeep}>{q.back}</Button>
      </div>
    </form>
  );
}
