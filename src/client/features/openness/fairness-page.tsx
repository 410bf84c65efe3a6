import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import type { Fairness } from '../../../contract/openness.ts';
import { type FairnessPeriod, fairnessPeriods } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useOpennessMessages } from '../../lib/messages/openness.ts';
import { paths } from '../../lib/paths.ts';
import { pointOfViewGroup } from '../../lib/points-of-view.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { CountTable } from './count-table.tsx';
import { HiddenShares } from './hidden-shares.tsx';
import { opennessQueries } from './openness-queries.ts';
import '../../styles/log.css';
import '../../styles/openness.css';

const first: FairnessPeriod = '12-months';

/** For moderators: whose comments are hidden, what is taken back, and how long decisions take. */
export function FairnessPage() {
  const m = useMessages();
  const w = useOpennessMessages();
  const [search] = useSearchParams();
  const period = fairnessPeriods.find((one) => one === search.get('period')) ?? first;
  const query = useQuery(opennessQueries.fairness(period));
  const at = (one: FairnessPeriod) =>
    one === first ? paths.moderation('fairness') : `${paths.moderation('fairness')}?period=${one}`;
  return (
    <div className="openness">
      <nav className="log-filter" aria-label={w.period}>
        {fairnessPeriods.map((one) => (
          <Link key={one} to={at(one)} aria-current={one === period ? 'page' : undefined} preventScrollReset>
            {w.periods[one]}
          </Link>
        ))}
      </nav>
      {query.isPending ? (
        <p className="opening">{m.states.loading}</p>
      ) : query.isError && !query.data ? (
        <div className="notice">
          <p>{problemText(query.error, m)}</p>
          <Button onClick={() => void query.refetch()}>{m.states.tryAgain}</Button>
        </div>
      ) : (
        query.data && <Told fairness={query.data} />
      )}
    </div>
  );
}

function Told({ fairness }: { fairness: Fairness }) {
  const m = useMessages();
  const w = useOpennessMessages();
  const { hidden, pointsOfView, takenBack, granted, times } = fairness;
  const shares = hidden.map((share) => ({
    ...share,
    name: pointOfViewGroup(m, pointsOfView, share.pointOfView),
  }));
  const back = [
    { name: w.takenBack, ...takenBack },
    { name: w.appealsGranted, ...granted },
  ];
  const time = (ms: number | null) => (ms === null ? w.never : w.time(ms));
  return (
    <>
      <HiddenShares shares={shares} />
      <section aria-labelledby="taken-back">
        <h2 id="taken-back">{w.backHeading}</h2>
        <p className="counts-hint">{w.backHint}</p>
        <CountTable
          caption={w.backHeading}
          head={[w.what, w.decided, w.share, w.likely]}
          rows={back.map(({ name, count, of, low, high }) => ({
            name,
            cells:
              of === 0
                ? [w.of(count, of), w.never, w.never]
                : [w.of(count, of), w.percent(count / of), w.between(low, high)],
          }))}
        />
      </section>
      <section aria-labelledby="decision-times">
        <h2 id="decision-times">{w.timesHeading}</h2>
        <CountTable
          caption={w.timesHeading}
          head={[w.kind, w.decided, w.half, w.nineInTen, w.waitingNow]}
          rows={times.map(({ why, decided, half, nineInTen, waiting }) => ({
            name: w.kinds[why],
            cells: [w.number(decided), time(half), time(nineInTen), w.number(waiting)],
          }))}
        />
      </section>
    </>
  );
}
