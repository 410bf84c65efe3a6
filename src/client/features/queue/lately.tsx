import type { DecidedCase } from '../../../contract/queue.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useQueueMessages } from '../../lib/messages/queue.ts';
import { useNow } from '../../lib/now.ts';
import { paths } from '../../lib/paths.ts';
import { relativeTime } from '../../lib/times.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';

type Props = { decided: readonly DecidedCase[]; onUndo: (ids: readonly string[]) => void };

/** What moderators decided last; one's own can be taken back from here for a while. */
export function Lately({ decided, onUndo }: Props) {
  const w = useQueueMessages();
  if (decided.length === 0) return null;
  return (
    <details className="queue-lately">
      <summary>{w.lately}</summary>
      <ul>
        {decided.map((one) => (
          <Line key={one.id} one={one} onUndo={onUndo} />
        ))}
      </ul>
    </details>
  );
}

function Line({ one, onUndo }: { one: DecidedCase; onUndo: Props['onUndo'] }) {
  const m = useMessages();
  const w = useQueueMessages();
  const ago = useNow((now) => relativeTime(one.at, now, m.language));
  const by = one.isMe ? w.you : (one.by ?? '');
  return (
    <li>
      <p>
        <Link to={paths.comment(one.post.slug, one.commentId)}>{one.post.title}</Link>{' '}
        {w.latelyLine(by, one.decision, one.reason && w.reason[one.reason])}{' '}
        <time dateTime={new Date(one.at).toISOString()}>{ago}</time>
      </p>
      {one.canUndo && (
        <Button aria-label={w.undoOf(one.post.title)} onClick={() => onUndo([one.id])}>
          {w.undo}
        </Button>
      )}
    </li>
  );
}
