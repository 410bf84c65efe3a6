import { useOpennessMessages } from '../../lib/messages/openness.ts';
import { CountTable } from './count-table.tsx';
import { FairnessPlot, type NamedShare } from './fairness-plot.tsx';
import { type Reading, readingOf, shareOfAll, summaryOf } from './fairness-reading.ts';

/** Whose comments are hidden: a picture, what it tells, and the same numbers in a table. */
export function HiddenShares({ shares }: { shares: readonly NamedShare[] }) {
  const w = useOpennessMessages();
  const read = shares.map((share): NamedShare & { reading: Reading } => ({
    ...share,
    reading: readingOf(share),
  }));
  const summary = summaryOf(read.map(({ reading }) => reading));
  const others = read.filter(({ reading }) => reading === 'more' || reading === 'less');
  const isEmpty = shares.every(({ of }) => of === 0);
  return (
    <section aria-labelledby="hidden-shares">
      <h2 id="hidden-shares">{w.shareHeading}</h2>
      <p className="counts-hint">{w.shareHint}</p>
      {isEmpty ? (
        <p className="empty">{w.nothing}</p>
      ) : (
        <>
          <FairnessPlot shares={shares} />
          <p className="counts-hint">{w.average(w.percent(shareOfAll(shares), 1))}</p>
          <p className="fair-summary">
            {summary === 'differs'
              ? w.differs(others.map(({ name }) => name).join(', '))
              : summary === 'alike'
                ? w.alike
                : w.tooFew}{' '}
            {w.oneInTwenty}
          </p>
          <CountTable
            caption={w.shareHeading}
            head={[w.pointOfView, w.written, w.hidden, w.share, w.likely, w.reading]}
            rows={read.map(({ name, count, of, low, high, reading }) => ({
              name,
              cells: [
                w.number(of),
                w.number(count),
                of === 0 ? w.never : w.percent(count / of, 1),
                of === 0 ? w.never : w.between(low, high),
                w.readings[reading],
              ],
            }))}
          />
        </>
      )}
    </section>
  );
}
