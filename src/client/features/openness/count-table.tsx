import type { ReactNode } from 'react';
import { Bar } from './bar.tsx';

type Row = { name: string; cells: readonly ReactNode[]; bar?: number; total?: boolean };
type Props = { caption: string; head: readonly string[]; rows: readonly Row[] };

/** Numbers by name, the most as the longest bar. The bars say nothing that the numbers do not. */
export function CountTable({ caption, head, rows }: Props) {
  const most = Math.max(1, ...rows.map(({ bar = 0 }) => bar));
  const hasBars = rows.some(({ bar }) => bar !== undefined);
  const isWide = head.length > 4;
  const table = (
    <table className={head.length > 3 ? 'counts counts-many' : 'counts'}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells, bar, total }) => (
          <tr key={name} className={total ? 'counts-total' : undefined}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={head[index + 1]}>{cell}</td>
            ))}
            {hasBars && <td className="counts-bar">{bar !== undefined && <Bar share={bar / most} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!isWide) return table;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- On a phone it is moved sideways, by keys too.
    <div className="counts-wide" role="group" aria-label={caption} tabIndex={0}>
      {table}
    </div>
  );
}
