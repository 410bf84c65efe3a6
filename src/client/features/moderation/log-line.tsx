import type { LogEntry } from '../../../contract/moderation.ts';
import { useLogMessages } from '../../lib/messages/log.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { exactTime } from '../../lib/times.ts';
import { Link } from '../../ui/link.tsx';
import { logAt, type LogFilter } from './log-queries.ts';

/** What was done, to what, why, by whom and when; and what became of it. */
export function LogLine({ entry, filter }: { entry: LogEntry; filter: LogFilter }) {
  const m = useMessages();
  const w = useLogMessages();
  const { post, commentId, action } = entry;
  return (
    <li className={entry.stands ? undefined : 'log-reversed'} tabIndex={-1}>
      <p>
        <strong>{w.actions[action]}</strong>
        {!entry.stands && <span className="role">{w.since[action] ?? w.takenBack}</span>}{' '}
        {post && (
          <Link to={commentId ? paths.comment(post.slug, commentId) : paths.post(post.slug)}>
            {post.title}
          </Link>
        )}
      </p>
      <Details entry={entry} />
      {entry.note && <p className="log-note">{entry.note}</p>}
      <p className="byline">
        <span>{entry.by ?? (action === 'comment-sent-again' ? w.byAuthor : w.byRule)}</span>
        <time dateTime={new Date(entry.at).toISOString()}>{exactTime(entry.at, m.language)}</time>
        {post && filter.post === undefined && (
          <Link className="log-link" to={logAt({ ...filter, post: post.slug })}>
            {w.more}
          </Link>
        )}
      </p>
    </li>
  );
}

function Details({ entry }: { entry: LogEntry }) {
  const m = useMessages();
  const w = useLogMessages();
  const { reason, rule, comments, kindFrom, kindTo, changeState, until, target } = entry;
  const said = [
    target !== null && (w.target[target] ?? target),
    comments !== null && w.comments(comments),
    entry.action === 'kind-corrected' && w.kind(kindFrom, kindTo),
    changeState !== null && w.states[changeState],
    until !== null && w.until(exactTime(until, m.language)),
    rule !== null && w.rules[rule],
  ].filter((one) => one !== false);
  return (
    <>
      {said.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {reason && (
        <p>
          {w.reason} <Link to={paths.houseRules(reason)}>{w.reasons[reason]}</Link>
        </p>
      )}
    </>
  );
}
