import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { announce } from './announcer.tsx';
import { Button } from './button.tsx';
import { Choices } from './choices.tsx';
import { LineField } from './line-field.tsx';

type Props<R extends string> = {
  className: string;
  /** Of what holds the buttons. */
  buttons?: string;
  question: string;
  legend: string;
  reasons: readonly { value: R; label: string }[];
  /** Said when none is chosen. */
  needsReason: string;
  note: { label: string; most: number };
  confirm: string;
  keep: string;
  /** Below the reasons; `reason` is the chosen one. */
  renderMore?: (reason: R | null) => ReactNode;
  hint?: string;
  onHide: (reason: R, note: string | null) => void;
  onKeep: () => void;
};

/** Why something is taken out of sight: asked where it stands. Escape leaves it as it is. */
export function ReasonForm<R extends string>(props: Props<R>) {
  const [reason, setReason] = useState<R | null>(null);
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason) return props.onHide(reason, note.trim() || null);
    setWrong(true);
    announce(props.needsReason);
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form
      ref={form}
      className={props.className}
      onSubmit={submit}
      aria-labelledby={`${id}-question`}
      onKeyDown={(event) => event.key === 'Escape' && props.onKeep()}
    >
      <p className="mod-question" id={`${id}-question`}>
        {props.question}
      </p>
      <Choices
        legend={props.legend}
        name={`${id}-reason`}
        choices={props.reasons}
        value={reason}
        onChange={(value) => {
          setReason(value);
          setWrong(false);
        }}
        describedBy={wrong ? `${id}-wrong` : undefined}
      />
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {props.needsReason}
        </p>
      )}
      {props.renderMore?.(reason)}
      <LineField label={props.note.label} value={note} most={props.note.most} onChange={setNote} />
      {props.hint && <p className="hint">{props.hint}</p>}
      <div className={props.buttons ?? 'end'}>
        <Button look="danger" icon="hide" type="submit">
          {props.confirm}
        </Button>
        <Button onClick={props.onKeep}>{props.keep}</Button>
      </div>
    </form>
  );
}
