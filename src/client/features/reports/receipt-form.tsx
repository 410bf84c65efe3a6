import { type FormEvent, useId, useRef, useState } from 'react';
import { receiptFrom } from '../../../contract/receipt.ts';
import { useReportsMessages } from '../../lib/messages/reports.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import '../../styles/reports.css';

/** Nobody's receipt, kept on one line. */
const example = 'BCDF\u20112345\u2011GHJK';

/** Where one types a receipt. `onReceipt` is given it as it is written. */
export function ReceiptForm({ typed, onReceipt }: { typed: string; onReceipt: (receipt: string) => void }) {
  const w = useReportsMessages();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setIsWrong] = useState(typed !== '' && receiptFrom(typed) === null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const receipt = receiptFrom(input.current?.value ?? '');
    setIsWrong(receipt === null);
    if (receipt !== null) return onReceipt(receipt);
    announce(w.notReceipt);
    input.current?.focus();
  };
  return (
    <form className="receipt-form" onSubmit={submit}>
      <div className="field">
        <label htmlFor={`${id}-receipt`}>{w.receipt}</label>
        <input
          ref={input}
          id={`${id}-receipt`}
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint ${id}-wrong`}
        />
        <p className="hint" id={`${id}-hint`}>
          {w.receiptHint(example)}
        </p>
        <p className="wrong" id={`${id}-wrong`} hidden={!isWrong}>
          {w.notReceipt}
        </p>
      </div>
      <Button look="primary" type="submit">
        {w.show}
      </Button>
    </form>
  );
}
