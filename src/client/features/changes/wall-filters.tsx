import type { WallFilter, WallPage } from '../../../contract/changes.ts';
import { changeStates } from '../../../contract/vocabulary.ts';
import { useChangesMessages } from '../../lib/messages/changes.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { pointOfViewGroup } from '../../lib/points-of-view.ts';
import { Link } from '../../ui/link.tsx';

type Props = Pick<WallPage, 'counts' | 'pointsOfView'> & { filter: WallFilter };
type Choice = { key: string; label: string; count: number | null; isHere: boolean; to: WallFilter };

/** The address of the wall narrowed like this. */
export const wallAt = (filter: WallFilter, after?: string): string =>
  paths.changes(
    Object.fromEntries(
      Object.entries({ ...filter, after }).filter((one): one is [string, string] => one[1] !== undefined),
    ),
  );

/** Which changes hang on the wall: links, so that every choice has an address. Each says how many it would leave. */
export function WallFilters({ filter, counts, pointsOfView }: Props) {
  const m = useMessages();
  const w = useChangesMessages();
  const { state, of, tag } = filter;
  const all = Object.values(counts.states).reduce((sum, n) => sum + n, 0);
  const tags =
    tag === undefined || counts.tags.some((one) => one.tag === tag)
      ? counts.tags
      : [{ tag, changes: state === undefined ? all : counts.states[state] }, ...counts.tags];
  const without = (name: keyof WallFilter): WallFilter => ({ ...filter, [name]: undefined });
  return (
    <div className="wall-filters">
      <Filter
        label={w.filterState}
        choices={[
          { key: '', label: w.every, count: all, isHere: state === undefined, to: without('state') },
          ...changeStates.map((one) => ({
            key: one,
            label: w.filters[one],
            count: counts.states[one],
            isHere: state === one,
            to: { ...filter, state: one },
          })),
        ]}
      />
      {(counts.pointsOfView.length > 0 || tags.length > 0) && (
        <details open={of !== undefined || tag !== undefined}>
          <summary>{w.narrow}</summary>
          <Filter
            label={w.filterView}
            choices={[
              { key: '', label: w.every, count: null, isHere: of === undefined, to: without('of') },
              ...counts.pointsOfView.map((one) => ({
                key: one.pointOfView,
                label: pointOfViewGroup(m, pointsOfView, one.pointOfView),
                count: one.changes,
                isHere: of === one.pointOfView,
                to: { ...filter, of: one.pointOfView },
              })),
            ]}
          />
          {tags.length > 0 && (
            <Filter
              label={w.filterTag}
              choices={[
                { key: '', label: w.every, count: null, isHere: tag === undefined, to: without('tag') },
                ...tags.map((one) => ({
                  key: one.tag,
                  label: one.tag,
                  count: one.changes,
                  isHere: tag === one.tag,
                  to: { ...filter, tag: one.tag },
                })),
              ]}
            />
          )}
        </details>
      )}
    </div>
  );
}

function Filter({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav className="wall-filter" aria-label={label}>
      <p aria-hidden="true">{label}</p>
      <ul>
        {choices.map(({ key, label: name, count, isHere, to }) => (
          <li key={key}>
            <Link to={wallAt(to)} aria-current={isHere ? 'true' : undefined} preventScrollReset>
              {name} {count !== null && <span className="n">{count.toLocaleString('en-GB')}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
