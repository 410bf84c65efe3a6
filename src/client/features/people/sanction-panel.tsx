import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import type { NewSanction, Sanction } from '../../../contract/sanctions.ts';
import {
  type HideReason,
  hideReasons,
  type SanctionKind,
  sanctionKinds,
} from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { useSanctionMessages } from '../../lib/messages/sanctions.ts';
import { problemText } from '../../lib/problem-text.ts';
import { exactTime } from '../../lib/times.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { LineField } from '../../ui/line-field.tsx';
import { showToast } from '../../ui/toast.ts';
import { imposeSanction, sanctionsQuery, setLifted } from './sanction-queries.ts';
import '../../styles/composer.css';
import '../../styles/moderation.css';
import '../../styles/sanctions.css';

type Props = { commentId: string; name: string; onDone: () => void };

/** In hours. */
const lengths = ['1', '24', '168', '720', '8760'] as const;

/** Muting or banning whoever wrote a comment: what, for how long, why, and what they are told. */
export function SanctionPanel({ commentId, name, onDone }: Props) {
  const m = useMessages();
  const { reasons, reasonLegend, needsReason, note: noteLabel } = useModerationMessages();
  const { panel: w } = useSanctionMessages();
  const client = useQueryClient();
  const [kind, setKind] = useState<SanctionKind>('mute');
  const [hours, setHours] = useState<(typeof lengths)[number]>('24');
  const [reason, setReason] = useState<HideReason | null>(null);
  const [message, setMessage] = useState('');
  const [note, setNote] = useState('');
  const [withAddress, setWithAddress] = useState(false);
  const [wrong, setWrong] = useState<{ field: 'reason' | 'message' | 'all'; text: string } | null>(null);
  const [isSending, setIsSending] = useState(false);
  const attempt = useRef({ of: '', key: '' });
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);

  const refuse = (field: 'reason' | 'message' | 'all', text: string) => {
    setWrong({ field, text });
    announce(text);
    const at = { reason: `input[name="${id}-reason"]`, message: 'textarea', all: 'button[type=submit]' };
    form.current?.querySelector<HTMLElement>(at[field])?.focus();
  };
  /** The same decision sent again is the same one. */
  const keyOf = (decision: NewSanction): string => {
    const of = JSON.stringify(decision);
    if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
    return attempt.current.key;
  };
  const undo = async (sanction: Sanction) => {
    try {
      await setLifted(client, sanction.id, true);
      showToast({ text: w.undone(name) });
    } catch (error) {
      showToast({ text: problemText(error, m) });
    }
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    if (reason === null) return refuse('reason', needsReason);
    const over = message.trim().length - limits.moderation.message;
    if (over > 0) return refuse('message', w.tooLong(over));
    const decision: NewSanction = {
      ...{ kind, hours: Number(hours), reason, withAddress },
      message: message.trim() || null,
      note: note.trim() || null,
    };
    setIsSending(true);
    try {
      const sanction = await imposeSanction(commentId, decision, keyOf(decision));
      void client.invalidateQueries({ queryKey: sanctionsQuery.queryKey });
      const done = w.done(name, kind, exactTime(sanction.until, m.language));
      showToast({
        text: withAddress && sanction.addressUntil === null ? `${done} ${w.addressGone}` : done,
        action: { label: m.moderation.undo, run: () => void undo(sanction) },
      });
      onDone();
    } catch (error) {
      setIsSending(false);
      refuse('all', problemText(error, m));
    }
  };

  const wrongAt = (field: 'reason' | 'message' | 'all') =>
    wrong?.field === field && (
      <p className="wrong" id={`${id}-wrong`}>
        {wrong.text}
      </p>
    );
  return (
    <form
      ref={form}
      className="mod sanction-panel"
      onSubmit={(event) => void submit(event)}
      aria-labelledby={`${id}-question`}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      noValidate
    >
      <p className="mod-question" id={`${id}-question`}>
        {w.question(name)}
      </p>
      <Choices
        legend={w.kindLegend}
        name={`${id}-kind`}
        choices={sanctionKinds.map((value) => ({ value, label: w.kinds[value] }))}
        value={kind}
        onChange={setKind}
        describedBy={`${id}-kind-hint`}
      />
      <p className="hint" id={`${id}-kind-hint`}>
        {w.kindHints[kind]}
      </p>
      <Choices
        legend={w.lengthLegend}
        name={`${id}-hours`}
        choices={lengths.map((value) => ({ value, label: w.lengths[value] }))}
        value={hours}
        onChange={setHours}
      />
      <Choices
        legend={reasonLegend}
        name={`${id}-reason`}
        choices={hideReasons.map((value) => ({ value, label: reasons[value] }))}
        value={reason}
        onChange={(value) => {
          setReason(value);
          setWrong(null);
        }}
        describedBy={wrong?.field === 'reason' ? `${id}-wrong` : undefined}
      />
      {wrongAt('reason')}
      <div className="field">
        <label htmlFor={`${id}-message`}>{w.message}</label>
        <p className="hint" id={`${id}-message-hint`}>
          {w.messageHint}
        </p>
        <textarea
          id={`${id}-message`}
          rows={3}
          value={message}
          aria-invalid={wrong?.field === 'message'}
          aria-describedby={`${id}-message-hint${wrong?.field === 'message' ? ` ${id}-wrong` : ''}`}
          onChange={(event) => setMessage(event.target.value)}
        />
        {wrongAt('message')}
      </div>
      <LineField label={noteLabel} value={note} most={limits.note} onChange={setNote} />
      <label className="choice">
        <input
          type="checkbox"
          checked={withAddress}
          aria-describedby={`${id}-address`}
          onChange={(event) => setWithAddress(event.target.checked)}
        />
        {w.withAddress}
      </label>
      <p className="hint" id={`${id}-address`}>
        {w.addressWarning}
      </p>
      {wrongAt('all')}
      <div className="end">
        <Button look="danger" type="submit" aria-disabled={isSending}>
          {w.confirm}
        </Button>
        <Button onClick={onDone}>{w.cancel}</Button>
      </div>
    </form>
  );
}
