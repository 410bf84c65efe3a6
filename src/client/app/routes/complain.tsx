import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { Complaint } from '../../features/notices/complaint.tsx';
import { ReceiptLookUp } from '../../features/notices/receipt-look-up.tsx';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesMessages } from '../../lib/messages/notices.ts';
import { usePageTitle } from '../page-title.ts';

/** Complaints in the form of the law, and about personal data; from anybody. */
export function Component() {
  const m = useMessages();
  const w = useNoticesMessages();
  const { hash } = useLocation();
  const [hasReceipt, setHasReceipt] = useState(false);
  // Whoever comes with a receipt sees first what became of it. The server never learns what stands behind `#`.
  useEffect(() => setHasReceipt(hash.startsWith('#receipt=')), [hash]);
  usePageTitle(hasReceipt ? w.lookTitle : w.heading);
  const lookUp = <ReceiptLookUp key="look-up" />;
  return (
    <div className="plain-page complaint-page">
      <h1 tabIndex={-1}>{hasReceipt ? w.lookTitle : w.heading}</h1>
      {hasReceipt && lookUp}
      <section key="complaint">
        {hasReceipt && <h2>{w.heading}</h2>}
        <p>{w.intro}</p>
        <p>{w.report}</p>
        <noscript>{m.states.noScripts}</noscript>
        <Complaint />
      </section>
      {!hasReceipt && lookUp}
    </div>
  );
}
