import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SummaryRest } from '../../../contract/summary.ts';
import { useSummaryMessages } from '../../lib/messages/summary.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';

/** The comments a summary rests on. Of those that are gone since, only how many they are. */
export function SummaryRests({ slug, rests }: { slug: string; rests: readonly SummaryRest[] }) {
  const w = useSummaryMessages();
  const count = (state: SummaryRest['state']) => rests.filter((one) => one.state === state).length;
  if (rests.length === 0) return null;
  return (
    <details>
      <summary>{w.restsOn}</summary>
      <ul>
        {rests.map(({ commentId, name, excerpt }) =>
          name === null ? null : (
            <li key={commentId}>
              <RestLink slug={slug} commentId={commentId} text={w.rest(name, excerpt ?? '')} />
            </li>
          ),
        )}
        {count('hidden') > 0 && <li>{w.hidden(count('hidden'))}</li>}
        {count('deleted') > 0 && <li>{w.deleted(count('deleted'))}</li>}
      </ul>
    </details>
  );
}

/** To the comment in the thread; without scripts, where it may not be loaded, to its own page. */
export function RestLink({ slug, commentId, text }: { slug: string; commentId: string; text: string }) {
  const navigate = useNavigate();
  const goThere = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate(paths.inThread(slug, commentId));
  };
  return (
    <Link to={paths.comment(slug, commentId)} onClick={goThere}>
      {text}
    </Link>
  );
}
