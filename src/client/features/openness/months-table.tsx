import type { OpenMonth } from '../../../contract/openness.ts';
import { hideReasons } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useOpennessMessages } from '../../lib/messages/openness.ts';
import { CountTable } from './count-table.tsx';
import { monthName } from './month-name.ts';

const hiddenIn = ({ hidden }: OpenMonth): number =>
  hideReasons.reduce((sum, reason) => sum + hidden[reason], 0);

/** What was hidden in each month, and folded away the same by reason, with what else happened. */
export function MonthsTable({ months }: { months: readonly OpenMonth[] }) {
  const m = useMessages();
  const w = useOpennessMessages();
  const name = ({ month }: OpenMonth) => monthName(month, m.language);
  return (
    <>
      <CountTable
        caption={w.months}
        head={[w.month, w.hidden]}
        rows={months.map((month) => ({
          name: name(month),
          cells: [w.number(hiddenIn(month))],
          bar: hiddenIn(month),
        }))}
      />
      <details className="counts-more">
        <summary>{w.monthsMore}</summary>
        <CountTable
          caption={w.monthsMore}
          head={[
            w.month,
            ...hideReasons.map((reason) => w.reasons[reason]),
            ...[w.shown, w.held, w.reports, w.asked],
          ]}
          rows={months.map((month) => ({
            name: name(month),
            cells: [
              ...hideReasons.map((reason) => month.hidden[reason]),
              ...[month.shown, month.held, month.reports, month.appeals],
            ].map(w.number),
          }))}
        />
      </details>
    </>
  );
}
