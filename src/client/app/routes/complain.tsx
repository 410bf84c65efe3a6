import { Complaint } from '../../features/notices/complaint.tsx';
import { ReceiptLookUp } from '../../features/notices/receipt-look-up.tsx';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesMessages } from '../../lib/messages/notices.ts';
import { usePageTitle } from '../page-title.ts';

/** Complaints in the form of the law, and about personal data; from anybody. */
export function Component() {
  const m = useMessages();
  const w = useNoticesMessages();
  usePageTitle(w.heading);
  return (
    <div className="plain-page">
      <h1 tabIndex={-1}>{w.heading}</h1>
      <p>{w.intro}</p>
      <p>{w.report}</p>
      <noscript>{m.states.noScripts}</noscript>
      <Complaint />
      <ReceiptLookUp />
    </div>
  );
}
