import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { NoticeReceipt } from '../../../contract/notices.ts';
import { answer, api } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesMessages } from '../../lib/messages/notices.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ComplaintField } from './complaint-field.tsx';
import { WhatBecameOfIt } from './what-became-of-it.tsx';

/** What became of a complaint: by the receipt in the address behind `#`, or one that is typed. */
export function ReceiptLookUp() {
  const m = useMessages();
  const w = useNoticesMessages();
  const { hash } = useLocation();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<NoticeReceipt | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const [isLooking, setIsLooking] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const look = async (receipt: string) => {
    setIsLooking(true);
    try {
      setFound(await answer(api.api.notices[':receipt'].$get({ param: { receipt } })));
      setProblem(undefined);
    } catch (error) {
      const why = problemText(error, m);
      setFound(null);
      setProblem(why);
      announce(why);
      form.current?.querySelector('input')?.focus();
    } finally {
      setIsLooking(false);
    }
  };
  useEffect(() => {
    const linked = /^#receipt=([\w-]+)$/.exec(hash)?.[1];
    if (linked === undefined) return;
    setTyped(linked);
    void look(linked);
    // oxlint-disable-next-line react/exhaustive-deps -- Looked up when the address changes, and then alone.
  }, [hash]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const receipt = typed.trim();
    if (receipt !== '' && !isLooking) return void look(receipt);
    if (isLooking) return;
    setProblem(w.lookMissing);
    announce(w.lookMissing);
    form.current?.querySelector('input')?.focus();
  };

  return (
    <section className="receipt-look-up">
      <h2>{w.lookHeading}</h2>
      <form ref={form} onSubmit={submit} noValidate>
        <ComplaintField
          name="receipt"
          label={w.lookLabel}
          hint={w.lookHint}
          value={typed}
          wrong={problem}
          onChange={(value) => {
            setTyped(value);
            setProblem(undefined);
          }}
        />
        <Button type="submit" aria-disabled={isLooking}>
          {isLooking ? m.states.loading : w.look}
        </Button>
      </form>
      {found && <WhatBecameOfIt key={found.receipt} found={found} />}
    </section>
  );
}
