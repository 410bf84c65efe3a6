import { memo } from 'react';
import type { QueueCase } from '../../../contract/queue.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useQueueMessages } from '../../lib/messages/queue.ts';
import { useNow } from '../../lib/now.ts';
import { paths } from '../../lib/paths.ts';
import { relativeTime } from '../../lib/times.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { CaseComment } from './case-comment.tsx';
import { CaseReasons, CaseSaid } from './case-reasons.tsx';
import { Answers, Replies } from './case-surroundings.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { nameOf } from './queue-cache.ts';
import type { Decided } from './queue-mutations.ts';
import { headingId } from './still.ts';

type Props = {
  one: QueueCase;
  isOpen: boolean;
  isSelected: boolean;
  isAsking: boolean;
  said: string | undefined;
  onOpen: (id: string | null) => void;
  /** It is somebody else's, and the viewer may take it over. */
  onTake: ((id: string) => void) | null;
  onSelect: (id: string, isSelected: boolean) => void;
  onAsk: (asks: boolean) => void;
  onDecide: (one: QueueCase, what: Decided) => void;
};

/** One comment that waits. Opened, it shows what is around it, and is decided there. */
export const CaseCard = memo(function CaseCard(props: Props) {
  const { one, isOpen, isSelected, isAsking, said, onOpen, onTake, onSelect, onAsk, onDecide } = props;
  const m = useMessages();
  const w = useQueueMessages();
  const ago = useNow((now) => relativeTime(one.openedAt, now, m.language));
  const isTaken = useNow((now) => one.claim !== null && !one.claim.isMe && one.claim.until > now);
  const name = nameOf(one);
  const id = headingId(one.id);
  const mayDecide = isOpen && !isTaken && said === undefined && one.othersDecide === null && name !== '';
  return (
    <article
      className={`queue-card${isOpen ? ' queue-card--open' : ''}`}
      aria-labelledby={id}
      data-case={one.id}
    >
      <header>
        <h2 id={id} tabIndex={-1}>
          {w.heading(one.why, name)}
        </h2>
        <label className="choice queue-select">
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={w.select(name)}
            onChange={({ target }) => onSelect(one.id, target.checked)}
          />
          {w.selectShort}
        </label>
      </header>
      <CaseReasons one={one} />
      {isTaken && (
        <div className="queue-taken">
          <p>{w.claimedBy(one.claim?.by ?? '')}</p>
          {isOpen && onTake && <Button onClick={() => onTake(one.id)}>{w.claimedTake}</Button>}
        </div>
      )}
      {said !== undefined && <p className="queue-taken">{said}</p>}
      {isOpen && <Answers answers={one.answers} />}
      <CaseComment one={one} />
      {isOpen && <Replies replies={one.replies} />}
      {isOpen && <CaseSaid one={one} />}
      {isOpen && one.othersDecide && <p className="queue-taken">{w.othersDecide[one.othersDecide]}</p>}
      <p className="queue-from">
        {w.from} <Link to={paths.post(one.post.slug)}>{one.post.title}</Link>
        <span>{w.waited(ago)}</span>
      </p>
      {isOpen && (
        <p className="queue-from">
          {w.question} {one.post.question}
        </p>
      )}
      <div className="queue-buttons">
        <Button
          aria-expanded={isOpen}
          aria-label={isOpen ? w.closeOf(name) : w.openOf(name)}
          onClick={() => onOpen(isOpen ? null : one.id)}
        >
          {isOpen ? w.close : w.open}
        </Button>
        <Link
          className="btn btn--quiet"
          to={paths.comment(one.post.slug, one.comment.id)}
          aria-label={w.inDebateOf(name)}
        >
          {w.inDebate}
        </Link>
      </div>
      {mayDecide && (
        <DecisionBar one={one} isAsking={isAsking} onAsk={onAsk} onDecide={(what) => onDecide(one, what)} />
      )}
    </article>
  );
});
