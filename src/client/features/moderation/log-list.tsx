import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '../../ui/link.tsx';
import type { LogEntry } from '../../../contract/moderation.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { paths } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { exactTime } from '../../lib/times.ts';
import { Button } from '../../ui/button.tsx';
import { logQuery } from './log-queries.ts';
import '../../styles/moderation.css';

/** What moderators did, newest first. */
export function LogList() {
  const m = useMessages();
  const w = useModerationMessages();
  const log = useInfiniteQuery(logQuery);
  if (log.isPending) return <p className="opening">{m.states.loading}</p>;
  if (log.isError)
    return (
      <div className="notice">
        <p>{problemText(log.error, m)}</p>
        <Button onClick={() => void log.refetch()}>{m.states.tryAgain}</Button>
      </div>
    );
  const entries = log.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <p className="empty">{w.logEmpty}</p>;
  return (
    <>
      <ol className="log">
        {entries.map((entry) => (
          <LogLine key={entry.id} entry={entry} />
        ))}
      </ol>
      {log.hasNextPage && (
        <Button aria-disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {log.isFetchingNextPage ? m.states.loading : w.logMore}
        </Button>
      )}
    </>
  );
}

function LogLine({ entry }: { entry: LogEntry }) {
  const m = useMessages();
  const w = useModerationMessages();
  const { post, commentId } = entry;
  return (
    <li className={entry.stands ? undefined : 'log-reversed'}>
      <p>
        <strong>{w.logActions[entry.action]}</strong>
        {!entry.stands && <span className="role">{w.logReversed}</span>}{' '}
        {post && (
          <Link to={commentId ? paths.comment(post.slug, commentId) : paths.post(post.slug)}>
            {post.title}
          </Link>
        )}
      </p>
      {entry.changeState && <p>{w.logStates[entry.changeState]}</p>}
      {entry.reason && <p>{w.reasons[entry.reason]}</p>}
      {entry.note && <p className="log-note">{entry.note}</p>}
      <p className="byline">
        <span>{entry.by ?? w.logByRule}</span>
        <time dateTime={new Date(entry.at).toISOString()}>{exactTime(entry.at, m.language)}</time>
      </p>
    </li>
  );
}
