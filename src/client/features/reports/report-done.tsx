import { type ReactNode, useEffect, useRef } from 'react';
import { useReportsMessages } from '../../lib/messages/reports.ts';
import { Button } from '../../ui/button.tsx';
import { Receipt } from './receipt.tsx';
import '../../styles/reports.css';

type Props = { headingId: string; receipt: string; href: string; next: ReactNode; onClose: () => void };

/** The report is there: what happens now, and the receipt. */
export function ReportDone({ headingId, receipt, href, next, onClose }: Props) {
  const w = useReportsMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        {w.thanks}
      </h2>
      {next}
      <Receipt receipt={receipt} href={href} />
      <div className="end">
        <Button onClick={onClose}>{w.close}</Button>
      </div>
    </>
  );
}
