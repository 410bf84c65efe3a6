import { useNavigate, useParams } from 'react-router-dom';
import { receiptFrom } from '../../../contract/receipt.ts';
import { ReceiptForm } from '../../features/reports/receipt-form.tsx';
import { reportPath } from '../../features/reports/report-path.ts';
import { ReportStatus } from '../../features/reports/report-status.tsx';
import { useMessages } from '../../lib/messages/messages.ts';
import { useReportsMessages } from '../../lib/messages/reports.ts';
import { usePageTitle } from '../page-title.ts';

/** What became of a report, for whoever has its receipt. */
export function Component() {
  const m = useMessages();
  const w = useReportsMessages();
  const { receipt: typed = '' } = useParams();
  const navigate = useNavigate();
  const receipt = receiptFrom(typed);
  usePageTitle(w.lookUp);
  return (
    <div className="plain-page report-page">
      <h1 tabIndex={-1}>{w.lookUp}</h1>
      <p>{w.lookUpIntro}</p>
      <ReceiptForm
        key={typed}
        typed={typed}
        onReceipt={(one) => void navigate(reportPath(one), { preventScrollReset: true })}
      />
      {receipt && <ReportStatus receipt={receipt} />}
      <noscript>{m.states.noScripts}</noscript>
    </div>
  );
}
