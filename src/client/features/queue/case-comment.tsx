import type { QueueCase } from '../../../contract/queue.ts';
import { useServerHtml } from '../../lib/html.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useQueueMessages } from '../../lib/messages/queue.ts';
import { useNow } from '../../lib/now.ts';
import { pointOfViewName } from '../../lib/points-of-view.ts';
import { relativeTime } from '../../lib/times.ts';
import { Icon } from '../../ui/icon.tsx';
import '../../styles/kinds.css';

/** What was said, by whom. */
export function CaseComment({ one }: { one: QueueCase }) {
  const m = useMessages();
  const w = useQueueMessages();
  const { comment } = one;
  const html = useServerHtml('html' in comment ? comment.html : '');
  const ago = useNow((now) => relativeTime(comment.createdAt, now, m.language));
  if (!('author' in comment)) return <p className="hint">{w.deleted}</p>;
  const { author, kind } = comment;
  return (
    <>
      <p className="queue-who">
        <strong>{author.name}</strong>
        {author.pointOfView !== 'not-said' && (
          <span className="role">{pointOfViewName(m, [], author.pointOfView)}</span>
        )}
        <time dateTime={new Date(comment.createdAt).toISOString()}>{ago}</time>
      </p>
      {kind && (
        <p className={`stance stance--${kind}`}>
          <Icon name={kind} />
          {m.comment.kindName[kind]}
        </p>
      )}
      <blockquote className="queue-words" dangerouslySetInnerHTML={html} />
    </>
  );
}
