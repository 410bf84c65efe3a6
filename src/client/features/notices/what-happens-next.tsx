import type { NoticeKind } from '../../../contract/vocabulary.ts';
import { useNoticesMessages } from '../../lib/messages/notices.ts';

/** What becomes of a complaint, and by when. */
export function WhatHappensNext({ kind }: { kind: NoticeKind }) {
  const w = useNoticesMessages();
  return (
    <section className="panel next-steps">
      <h2>{w.nextHeading}</h2>
      <ol>
        {w.next[kind].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
