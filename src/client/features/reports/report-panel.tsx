import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useContext, useEffect, useId, useRef, useState } from 'react';
import { useHref } from 'react-router-dom';
import type { ChangedComment } from '../../../contract/comment.ts';
import { limits } from '../../../contract/limits.ts';
import { hideReasons } from '../../../contract/vocabulary.ts';
import { LanguageContext, useMessages } from '../../lib/messages/messages.ts';
import { useReportsMessages } from '../../lib/messages/reports.ts';
import { paths } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Link } from '../../ui/link.tsx';
import { openAtRisk } from './at-risk-dialog.tsx';
import { Emergency } from './help-now.tsx';
import { forgetReportDraft, keepReportDraft, reportDraft } from './report-drafts.ts';
import { ReportDone } from './report-done.tsx';
import { reportPath } from './report-path.ts';
import { sendReport } from './report-queries.ts';
import '../../styles/composer.css';
import '../../styles/reports.css';

type Props = {
  commentId: string;
  /** Opens a reply to it; null: nobody can reply here. */
  reply: (() => void) | null;
  /** What became of the comment by it, if anything. Gives what focuses it, or what is left in its place. */
  onSent: (change: ChangedComment | null) => () => void;
  onDone: () => void;
};

const choices = [...hideReasons, 'disagree'] as const;
/** From so many characters on one is told how many are left. */
const nearEnd = 100;

/** What is wrong with a comment: asked on the comment itself, of anybody. */
export function ReportPanel({ commentId, reply, onSent, onDone }: Props) {
  const m = useMessages();
  const w = useReportsMessages();
  const client = useQueryClient();
  const language = useContext(LanguageContext);
  const base = useHref('/').replace(/\/$/, '');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const attempt = useRef({ of: '', key: '' });
  const [draft, setDraft] = useState(() => reportDraft(commentId));
  const [wrong, setWrong] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [receipt, setReceipt] = useState<string | null>(null);
  useEffect(() => {
    const inputs = form.current?.querySelectorAll<HTMLElement>('input');
    ([...(inputs ?? [])].find((input) => input.matches(':checked')) ?? inputs?.[0])?.focus();
  }, []);

  const { reason, text } = draft;
  const left = limits.moderation.report - text.trim().length;
  const edit = (news: Partial<typeof draft>) => {
    const now = { ...draft, ...news };
    setDraft(now);
    keepReportDraft(commentId, now);
    setWrong(null);
  };
  const choose = (chosen: NonNullable<typeof reason>) => {
    edit({ reason: chosen });
    if (chosen === 'at-risk') announce(`${w.emergency} 999. ${w.emergencyWhy}`);
    if (chosen === 'disagree') announce(reply ? w.disagreeWhat : w.disagreeClosed);
  };
  // On a phone it would stand below the screen.
  useEffect(() => {
    if (reason === 'at-risk') form.current?.querySelector('.emergency')?.scrollIntoView({ block: 'nearest' });
  }, [reason]);
  const refuse = (why: string, where: 'input' | 'textarea') => {
    setWrong(why);
    announce(why);
    form.current?.querySelector<HTMLElement>(where)?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    if (reason === null) return refuse(w.needsReason, 'input');
    if (reason === 'disagree') return reply?.();
    if (left < 0) return refuse(w.tooLong(-left), 'textarea');
    const report = { reason, text: text.trim() };
    // The same words sent again are the same report.
    const of = JSON.stringify(report);
    if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
    setIsSending(true);
    try {
      const sent = await sendReport(client, commentId, report, attempt.current.key);
      forgetReportDraft(commentId);
      announce(w.thanks);
      if (reason !== 'at-risk') return setReceipt(sent.receipt);
      const onClosed = onSent(sent.change);
      onDone();
      openAtRisk({
        ...{ client, language, receipt: sent.receipt, href: base + reportPath(sent.receipt), onClosed },
        isHidden: sent.change !== null && sent.change.comment.state !== 'visible',
      });
    } catch (error) {
      refuse(problemText(error, m), 'textarea');
    } finally {
      setIsSending(false);
    }
  };

  if (receipt !== null)
    return (
      <section className="report-panel" aria-labelledby={`${id}-done`}>
        <ReportDone
          headingId={`${id}-done`}
          href={base + reportPath(receipt)}
          next={<p>{w.next}</p>}
          {...{ receipt, onClose: onDone }}
        />
      </section>
    );
  return (
    <form
      ref={form}
      className="report-panel"
      onSubmit={(event) => void submit(event)}
      aria-labelledby={`${id}-question`}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <p className="report-question" id={`${id}-question`}>
        {w.question}
      </p>
      <Choices
        legend={w.legend}
        name={`${id}-reason`}
        choices={choices.map((value) => ({ value, label: w.reasons[value] }))}
        value={reason}
        onChange={choose}
        describedBy={`${id}-wrong`}
      />
      {reason === 'at-risk' && <Emergency />}
      {reason === 'disagree' ? (
        <p>{reply ? w.disagreeWhat : w.disagreeClosed}</p>
      ) : (
        <div className="field">
          <label htmlFor={`${id}-text`}>{w.text}</label>
          <textarea
            id={`${id}-text`}
            value={text}
            rows={3}
            autoComplete="off"
            aria-describedby={`${id}-hint ${id}-left ${id}-wrong`}
            onChange={(event) => edit({ text: event.target.value })}
          />
          <p className="hint" id={`${id}-hint`}>
            {w.textHint}
          </p>
          <p className="hint" id={`${id}-left`} hidden={left > nearEnd}>
            {left < 0 ? w.tooLong(-left) : w.left(left)}
          </p>
        </div>
      )}
      <p className="wrong" id={`${id}-wrong`} hidden={wrong === null}>
        {wrong}
      </p>
      <div className="end">
        {reason === 'disagree' ? (
          reply && (
            <Button look="primary" icon="reply" type="submit">
              {w.reply}
            </Button>
          )
        ) : (
          <Button look="primary" type="submit" aria-disabled={isSending}>
            {isSending ? w.sending : w.send}
          </Button>
        )}
        <Button onClick={onDone}>{w.close}</Button>
        <Link className="btn btn--quiet" to={paths.houseRules()}>
          {w.houseRules}
        </Link>
      </div>
    </form>
  );
}
