import type { Share } from '../../../contract/openness.ts';
import { useOpennessMessages } from '../../lib/messages/openness.ts';
import { scaleOf, shareOfAll } from './fairness-reading.ts';

export type NamedShare = Share & { name: string; others: Share };

const round = (n: number) => Math.round(n * 100) / 100;

/** For each point of view the share as a dot, and what is likely as a line; the share of all as an upright line. */
export function FairnessPlot({ shares }: { shares: readonly NamedShare[] }) {
  const w = useOpennessMessages();
  const end = scaleOf(shares);
  const at = (share: number) => round((share / end) * 100);
  const all = at(shareOfAll(shares));
  const shown = shares.filter(({ of }) => of > 0);
  return (
    <figure className="fair-plot" role="img" aria-label={w.plot(shown.map(({ name }) => name).join(', '))}>
      <div className="fair-rows" aria-hidden="true">
        {shown.map(({ name, count, of, low, high }) => (
          <div key={name} className="fair-row">
            <span>{name}</span>
            <svg viewBox="0 0 100 24" preserveAspectRatio="none">
              <line className="fair-all" x1={all} x2={all} y1="0" y2="24" />
              <line className="fair-range" x1={at(low)} x2={at(Math.min(high, end))} y1="12" y2="12" />
              <line className="fair-dot" x1={at(count / of)} x2={at(count / of)} y1="12" y2="12" />
            </svg>
          </div>
        ))}
        <div className="fair-row fair-scale">
          <span />
          <span>
            {[0, end / 2, end].map((tick) => (
              <span key={tick}>{w.percent(tick, tick * 100 === Math.round(tick * 100) ? 0 : 1)}</span>
            ))}
          </span>
        </div>
      </div>
    </figure>
  );
}
