import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { type Language, LanguageContext } from '../../lib/messages/messages.ts';
import { useReportsMessages } from '../../lib/messages/reports.ts';
import { HelpNow } from './help-now.tsx';
import { ReportDone } from './report-done.tsx';
import '../../styles/reports.css';

type Props = {
  receipt: string;
  href: string;
  /** Nobody reads the comment now. */
  isHidden: boolean;
  onClosed: () => void;
};

/** Somebody may be at risk: what was done, and where there is help now. */
function AtRiskDialog({ receipt, href, isHidden, onClosed }: Props) {
  const w = useReportsMessages();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const next = (
    <>
      <p>{isHidden ? w.nextHidden : w.nextFirst}</p>
      <HelpNow />
    </>
  );
  return (
    <dialog ref={dialog} className="report-dialog" aria-labelledby={`${id}-done`} onClose={onClosed}>
      <ReportDone
        headingId={`${id}-done`}
        {...{ receipt, href, next }}
        onClose={() => dialog.current?.close()}
      />
    </dialog>
  );
}

type Opening = Props & { client: QueryClient; language: Language };

/** Over the page and not in the row, which goes when its comment is hidden. */
export function openAtRisk({ client, language, onClosed, ...props }: Opening): void {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const close = () => {
    root.unmount();
    place.remove();
    onClosed();
  };
  root.render(
    <QueryClientProvider client={client}>
      <LanguageContext value={language}>
        <AtRiskDialog {...props} onClosed={close} />
      </LanguageContext>
    </QueryClientProvider>,
  );
}
