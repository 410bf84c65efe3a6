import { useEffect, useRef } from 'react';
import type { NoticeReceipt } from '../../../contract/notices.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesMessages } from '../../lib/messages/notices.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { dueDay } from './due-day.ts';

type Props = { receipt: NoticeReceipt; email: string; onAnother: () => void };

/** The complaint has come: its receipt, and by when something happens. */
export function ComplaintSent({ receipt: { receipt, kind, dueAt }, email, onAnother }: Props) {
  const m = useMessages();
  const w = useNoticesMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = () =>
    void navigator.clipboard?.writeText(receipt).then(
      () => announce(w.copied),
      // It stands there to be read.
      () => undefined,
    );
  return (
    <section className="panel complaint-sent">
      <h2 tabIndex={-1} ref={heading}>
        {w.sentHeading}
      </h2>
      <p>{w.sentTo(email)}</p>
      <p>{w.due[kind](dueDay(dueAt, m.language, w))}</p>
      <p>
        {w.receipt}: <strong className="receipt">{receipt}</strong>
      </p>
      <p>{w.receiptWhy}</p>
      <div className="end">
        <Button onClick={copy}>{w.copy}</Button>
        <Button look="quiet" onClick={onAnother}>
          {w.another}
        </Button>
      </div>
    </section>
  );
}
