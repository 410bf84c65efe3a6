import { can } from '../../../contract/permissions.ts';
import { LogList } from '../../features/moderation/log-list.tsx';
import { useViewer } from '../../features/people/use-viewer.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { useNow } from '../../lib/now.ts';
import { paths } from '../../lib/paths.ts';
import { usePageTitle } from '../page-title.ts';
import { Link } from '../../ui/link.tsx';

export function Component() {
  const m = useMessages();
  const w = useModerationMessages();
  const { viewer, isKnown } = useViewer();
  const canRead = useNow((now) => can(viewer, 'read-log', null, now));
  usePageTitle(w.logHeading);
  if (!isKnown) return <p className="plain-page opening">{m.states.loading}</p>;
  if (!canRead)
    return (
      <div className="plain-page">
        <h1 tabIndex={-1}>{w.logDenied}</h1>
        <p>{w.logDeniedWhy}</p>
        <p>
          <Link className="btn btn--primary" to={paths.signIn()}>
            {m.site.signIn}
          </Link>
        </p>
      </div>
    );
  return (
    <div className="plain-page">
      <h1 tabIndex={-1}>{w.logHeading}</h1>
      <p>{w.logIntro}</p>
      <LogList />
    </div>
  );
}
