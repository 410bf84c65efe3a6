import { useState } from 'react';
import { useReportsMessages } from '../../lib/messages/reports.ts';
import { Button } from '../../ui/button.tsx';

type Props = {
  receipt: string;
  /** Where it is looked up. */
  href: string;
};

/** What one needs to ask again: to copy, or to write down. */
export function Receipt({ receipt, href }: Props) {
  const w = useReportsMessages();
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(receipt).then(
      () => setSaid(w.copied),
      () => setSaid(w.notCopied),
    );
  return (
    <div className="receipt">
      <p className="receipt-name">{w.receiptIs}</p>
      <p className="receipt-signs">{receipt}</p>
      <p className="hint">{w.receiptWhat}</p>
      <div className="ways">
        <Button onClick={() => void copy()}>{w.copy}</Button>
        <a className="btn btn--quiet" href={href}>
          {w.lookUpLink}
        </a>
      </div>
      <p className="receipt-said" role="status">
        {said}
      </p>
    </div>
  );
}
