import { useState } from 'react';
import type { NoticeReceipt } from '../../../contract/notices.ts';
import { ComplaintForm } from './complaint-form.tsx';
import { ComplaintSent } from './complaint-sent.tsx';

/** The form, and in its place what comes of it. */
export function Complaint() {
  const [sent, setSent] = useState<{ receipt: NoticeReceipt; email: string } | null>(null);
  return sent ? (
    <ComplaintSent {...sent} onAnother={() => setSent(null)} />
  ) : (
    <ComplaintForm onSent={setSent} />
  );
}
