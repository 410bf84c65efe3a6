import { type FormEvent, useEffect, useId, useRef } from 'react';
import type { NoticeReceipt } from '../../../contract/notices.ts';
import { nations, noticeKinds } from '../../../contract/vocabulary.ts';
import { useNoticesMessages } from '../../lib/messages/notices.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { isCommentAddress } from './check-complaint.ts';
import { isEmpty } from './complaint-draft.ts';
import { ComplaintField } from './complaint-field.tsx';
import { useComplaint } from './use-complaint.ts';
import { WhatHappensNext } from './what-happens-next.tsx';

type Props = { onSent: (sent: { receipt: NoticeReceipt; email: string }) => void };

/** A complaint in the form of the law, or about personal data. What is typed is kept on the device. */
export function ComplaintForm({ onSent }: Props) {
  const w = useNoticesMessages();
  const { draft, change, clear, send, wrong, problem, isSending, turn } = useComplaint(onSent);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const { kind } = draft;
  useEffect(() => {
    if (turn > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true], .is-wrong input')?.focus();
  }, [turn]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const field = (name: 'what' | 'place' | 'why' | 'name' | 'email') => ({
    name,
    value: draft[name],
    wrong: wrong.get(name),
    onChange: (value: string) => change({ [name]: value }),
  });

  return (
    <form ref={form} className="complaint" onSubmit={submit} noValidate>
      <Choices
        legend={w.kindLegend}
        name={`${id}-kind`}
        choices={noticeKinds.map((value) => ({ value, label: w.kinds[value] }))}
        value={kind}
        onChange={(value) => change({ kind: value })}
      />
      <WhatHappensNext kind={kind} />
      <ComplaintField {...field('what')} label={w.what[kind]} hint={w.whatHint[kind]} isLong />
      <ComplaintField
        {...field('place')}
        label={w.place[kind]}
        hint={isCommentAddress(draft.place) ? w.placeKnown : w.placeHint}
      />
      <ComplaintField {...field('why')} label={w.why[kind]} hint={w.whyHint[kind]} isLong />
      <ComplaintField {...field('name')} label={w.name} autoComplete="name" />
      <ComplaintField
        {...field('email')}
        label={w.email}
        hint={w.emailHint}
        type="email"
        autoComplete="email"
      />
      {kind === 'legal' && (
        <>
          <div className={wrong.has('nation') ? 'is-wrong' : undefined}>
            <Choices
              legend={w.nationLegend}
              name={`${id}-nation`}
              choices={nations.map((value) => ({ value, label: w.nations[value] }))}
              value={draft.nation}
              onChange={(nation) => change({ nation })}
              describedBy={`${id}-nation-hint`}
            />
            <p className={wrong.has('nation') ? 'wrong' : 'hint'} id={`${id}-nation-hint`}>
              {wrong.get('nation') ?? w.nationHint}
            </p>
          </div>
          <label className="choice">
            <input
              type="checkbox"
              checked={draft.mayTell}
              aria-describedby={`${id}-may-tell`}
              onChange={(event) => change({ mayTell: event.target.checked })}
            />
            {w.mayTell}
          </label>
          <p className="hint" id={`${id}-may-tell`}>
            {w.mayTellHint}
          </p>
        </>
      )}
      {problem && <p className="wrong">{problem}</p>}
      <div className="end">
        <Button look="primary" type="submit" aria-disabled={isSending}>
          {isSending ? w.sending : w.send}
        </Button>
        {!isEmpty(draft) && (
          <Button
            look="quiet"
            onClick={() => {
              clear();
              announce(w.cleared);
              form.current?.querySelector<HTMLElement>('input')?.focus();
            }}
          >
            {w.clear}
          </Button>
        )}
      </div>
      <p className="hint">{w.kept}</p>
    </form>
  );
}
