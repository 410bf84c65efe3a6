import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import { type HideReason, hideReasons } from '../../../contract/vocabulary.ts';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import '../../styles/composer.css';
import '../../styles/moderation.css';

type Props = { onHide: (reason: HideReason, note: string | null) => Promise<void>; onKeep: () => void };

/** Why a comment is hidden: asked on the comment itself. */
export function HidePanel({ onHide, onKeep }: Props) {
  const w = useModerationMessages();
  const [reason, setReason] = useState<HideReason | null>(null);
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason) return void onHide(reason, note.trim() || null);
    setWrong(true);
    announce(w.needsReason);
    form.current?.querySelector('input')?.focus();
  };

  return (
    <form
      ref={form}
      className="mod"
      onSubmit={submit}
      aria-labelledby={`${id}-question`}
      onKeyDown={(event) => event.key === 'Escape' && onKeep()}
    >
      <p className="mod-question" id={`${id}-question`}>
        {w.question}
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
      <p className="hint">{w.what}</p>
      <div className="end">
        <Button look="danger" icon="hide" type="submit">
          {w.confirm}
        </Button>
        <Button onClick={onKeep}>{w.keep}</Button>
      </div>
    </form>
  );
}
