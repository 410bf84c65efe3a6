import { logGroups } from '../../../contract/vocabulary.ts';
import { useLogMessages } from '../../lib/messages/log.ts';
import { Link } from '../../ui/link.tsx';
import { logAt, type LogFilter } from './log-queries.ts';

/** What of the log to show; each choice is an address that can be shared. */
export function LogFilters({ filter, title }: { filter: LogFilter; title: string }) {
  const w = useLogMessages();
  const { of, ...others } = filter;
  return (
    <>
      <nav className="log-filter" aria-label={w.filter}>
        <Link to={logAt(others)} aria-current={of === undefined ? 'page' : undefined} preventScrollReset>
          {w.all}
        </Link>
        {logGroups.map((group) => (
          <Link
            key={group}
            to={logAt({ ...others, of: group })}
            aria-current={group === of ? 'page' : undefined}
            preventScrollReset
          >
            {w.groups[group]}
          </Link>
        ))}
      </nav>
      {filter.post !== undefined && (
        <p>
          {w.onlyAbout(title)}{' '}
          <Link className="log-link" to={logAt(of ? { of } : {})} preventScrollReset>
            {w.allPosts}
          </Link>
        </p>
      )}
    </>
  );
}
