import type { ReactNode } from 'react';
import type { Openness } from '../../../contract/openness.ts';
import { hideReasons } from '../../../contract/vocabulary.ts';
import { useOpennessMessages } from '../../lib/messages/openness.ts';
import { CountTable } from './count-table.tsx';
import { MonthsTable } from './months-table.tsx';

/** Every number with a bar beside it, in tables that can be read without scripts. */
export function OpennessPage({ numbers }: { numbers: Openness }) {
  const w = useOpennessMessages();
  const { months, held, reports, appeals, times, sanctions } = numbers;
  const byReason = hideReasons.map((reason) => ({
    reason,
    comments: months.reduce((sum, { hidden }) => sum + hidden[reason], 0),
  }));
  const all = byReason.reduce((sum, { comments }) => sum + comments, 0);
  const reported = reports.map((row) => ({ ...row, all: row.hidden + row.kept + row.waiting }));
  const time = (ms: number | null) => (ms === null ? w.never : w.time(ms));
  return (
    <>
      <Section id="reasons" heading={w.byReason}>
        <CountTable
          caption={w.byReason}
          head={[w.reason, w.comments]}
          rows={[
            ...byReason.map(({ reason, comments }) => ({
              name: w.reasons[reason],
              cells: [w.number(comments)],
              bar: comments,
            })),
            { name: w.total, cells: [w.number(all)], total: true },
          ]}
        />
      </Section>
      <Section id="months" heading={w.months} hint={w.monthsHint}>
        <MonthsTable months={months} />
      </Section>
      <Section id="reports" heading={w.reportsHeading} hint={w.reportsHint}>
        <CountTable
          caption={w.reportsHeading}
          head={[w.reported, w.reportHidden, w.reportKept, w.reportWaiting]}
          rows={reported.map(({ reason, hidden, kept, waiting, all: sum }) => ({
            name: reason === 'other' ? w.orAtRisk : w.reasons[reason],
            cells: [hidden, kept, waiting].map(w.number),
            bar: sum,
          }))}
        />
      </Section>
      <Section id="appeals" heading={w.appealsHeading} hint={w.appealsHint}>
        <CountTable
          caption={w.appealsHeading}
          head={[w.outcome, w.comments]}
          rows={(['granted', 'refused', 'waiting'] as const).map((outcome) => ({
            name: w[outcome],
            cells: [w.number(appeals[outcome])],
            bar: appeals[outcome],
          }))}
        />
      </Section>
      <Section id="held" heading={w.heldHeading} hint={w.heldHint}>
        <CountTable
          caption={w.heldHeading}
          head={[w.rule, w.comments]}
          rows={held.map(({ rule, comments }) => ({
            name: w.holdRules[rule],
            cells: [w.number(comments)],
            bar: comments,
          }))}
        />
      </Section>
      <Section id="times" heading={w.timesHeading}>
        <CountTable
          caption={w.timesHeading}
          head={[w.kind, w.decided, w.half, w.nineInTen]}
          rows={times.map(({ why, decided, half, nineInTen }) => ({
            name: why === null ? w.allKinds : w.kinds[why],
            cells: [w.number(decided), time(half), time(nineInTen)],
            total: why === null,
          }))}
        />
      </Section>
      <Section id="people" heading={w.peopleHeading} hint={w.peopleHint}>
        <CountTable
          caption={w.peopleHeading}
          head={[w.what, w.howOften]}
          rows={(['mutes', 'bans', 'lifted'] as const).map((what) => ({
            name: w[what],
            cells: [w.number(sanctions[what])],
            bar: sanctions[what],
          }))}
        />
      </Section>
    </>
  );
}

type SectionProps = { id: string; heading: string; hint?: string; children: ReactNode };

const Section = ({ id, heading, hint, children }: SectionProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    {hint && <p className="counts-hint">{hint}</p>}
    {children}
  </section>
);
