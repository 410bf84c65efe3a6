import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { MoveChange } from '../../../contract/changes.ts';
import { limits } from '../../../contract/limits.ts';
import { type ChangeState, changeStates } from '../../../contract/vocabulary.ts';
import { useChangesMessages } from '../../lib/messages/changes.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { showToast } from '../../ui/toast.ts';
import { moveChange, type TellOthers } from './change-mutations.ts';
import '../../styles/composer.css';
import '../../styles/move-panel.css';

type Props = {
  comment: { id: string; marks: { change: { state: ChangeState } | null } | null };
  /** What is chosen at first; unless told, where it stands. */
  to?: ChangeState;
  tell: TellOthers;
  /** Saved, or closed: the panel is to go. */
  onDone: () => void;
};

/** From so many characters on one is told how many are left. */
const nearEnd = 100;

/** Where a change stands from now on, and what is said about it. */
export function MovePanel({ comment, to, tell, onDone }: Props) {
  const m = useMessages();
  const w = useChangesMessages();
  const client = useQueryClient();
  const now = comment.marks?.change?.state ?? 'idea';
  const [state, setState] = useState(to ?? now);
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const attempt = useRef({ of: '', key: '' });
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);

  const left = limits.changeNote - note.trim().length;
  const refuse = (why: string) => {
    setWrong(why);
    announce(why);
    form.current?.querySelector('textarea')?.focus();
  };
  /** The same words sent again are the same step. */
  const keyOf = (step: MoveChange): string => {
    const of = JSON.stringify(step);
    if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
    return attempt.current.key;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const step = { state, note: note.trim() || null };
    if (left < 0) return refuse(w.tooLong(-left));
    if (state === now && step.note === null) return refuse(w.nothingNew);
    setIsSaving(true);
    try {
      await moveChange(client, comment.id, step, keyOf(step), tell);
      showToast({ text: state === now ? w.savedNote : w.saved[state] });
      onDone();
    } catch (error) {
      setIsSaving(false);
      refuse(problemText(error, m));
    }
  };

  return (
    <form
      ref={form}
      className="move-panel"
      onSubmit={(event) => void submit(event)}
      aria-labelledby={`${id}-question`}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <p className="move-question" id={`${id}-question`}>
        {w.question}
      </p>
      <Choices
        legend={w.legend}
        name={`${id}-state`}
        choices={changeStates.map((value) => ({ value, label: w.choices[value] }))}
        value={state}
        onChange={(value) => {
          setState(value);
          setWrong(null);
        }}
      />
      <div className="field">
        <label htmlFor={`${id}-note`}>{w.note}</label>
        <textarea
          id={`${id}-note`}
          value={note}
          rows={3}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-hint ${id}-left ${id}-wrong`}
          onChange={(event) => {
            setNote(event.target.value);
            setWrong(null);
          }}
        />
      </div>
      <p className="hint" id={`${id}-hint`}>
        {w.noteHint}
      </p>
      <p className="hint" id={`${id}-left`} hidden={left > nearEnd}>
        {left < 0 ? w.tooLong(-left) : w.left(left)}
      </p>
      <p className="wrong" id={`${id}-wrong`} hidden={wrong === null}>
        {wrong}
      </p>
      <div className="end">
        <Button look="primary" type="submit" aria-disabled={isSaving}>
          {isSaving ? w.saving : w.save}
        </Button>
        <Button onClick={onDone}>{w.close}</Button>
      </div>
    </form>
  );
}
