import type { QueueCase } from '../../../contract/queue.ts';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { useQueueMessages } from '../../lib/messages/queue.ts';

/** Why it waits, in a line. */
export function CaseReasons({ one: { reports, comment } }: { one: QueueCase }) {
  const w = useQueueMessages();
  return (
    <ul className="queue-reasons">
      {'heldFor' in comment && comment.heldFor !== null && <li>{w.rule[comment.heldFor]}</li>}
      {'heldFor' in comment && comment.reason !== null && <li>{w.hiddenNow(w.reason[comment.reason])}</li>}
      {reports.count > 0 && (
        <li>
          {w.reportCount(reports.count)}
          {': '}
          {reports.reasons.map(({ reason, count }) => w.reasonCount(reason, count)).join(', ')}
        </li>
      )}
    </ul>
  );
}

/** Everything that was said about it: by reporters, by who hid it, by its author. */
export function CaseSaid({ one: { reports, comment, appeal, notes } }: { one: QueueCase }) {
  const w = useQueueMessages();
  const m = useModerationMessages();
  const hidden = comment.state === 'hidden-readable' ? comment : null;
  const { by = '', note = null } = hidden?.moderation ?? {};
  return (
    <>
      {reports.texts.length > 0 && (
        <div className="queue-said">
          <h3>{w.reportsSay}</h3>
          <ul>
            {reports.texts.map(({ reason, text, at }) => (
              <li key={`${at} ${text}`}>
                <strong>{m.reasons[reason]}:</strong> {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {reports.sealed && <p className="hint">{w.sealed}</p>}
      {hidden !== null && hidden.reason !== null && (
        <p>
          {w.hiddenBy(by || w.hiddenByRule, w.reason[hidden.reason])} {note !== null && w.hiddenNote(note)}
        </p>
      )}
      {appeal !== null && (
        <div className="queue-said">
          <h3>{w.appealSays}</h3>
          <p>{appeal.text}</p>
        </div>
      )}
      {notes > 0 && <p className="hint">{w.notes(notes)}</p>}
    </>
  );
}
