import type { Beside, QueueCase } from '../../../contract/queue.ts';
import { useQueueMessages } from '../../lib/messages/queue.ts';

const words = ({ excerpt, isCut }: Beside) => (isCut ? `${excerpt} …` : excerpt);

/** What it answers. */
export function Answers({ answers }: Pick<QueueCase, 'answers'>) {
  const w = useQueueMessages();
  if (answers === null) return null;
  if (answers.name === null) return <p className="queue-beside">{w.answersDeleted}</p>;
  return (
    <div className="queue-beside">
      <p>
        <strong>
          {answers.state === 'hidden' ? w.answersHidden(answers.name) : w.answers(answers.name)}
        </strong>
      </p>
      <p>{words(answers)}</p>
    </div>
  );
}

/** The first replies. */
export function Replies({ replies }: Pick<QueueCase, 'replies'>) {
  const w = useQueueMessages();
  const said = replies.filter(({ name }) => name !== null);
  if (said.length === 0) return null;
  return (
    <div className="queue-beside">
      <p>
        <strong>{w.repliesBelow}</strong>
      </p>
      <ul>
        {said.map((reply) => (
          <li key={reply.id}>
            <strong>
              {reply.state === 'hidden' ? w.replyHidden(reply.name ?? '') : w.replyBy(reply.name ?? '')}
            </strong>{' '}
            {words(reply)}
          </li>
        ))}
      </ul>
    </div>
  );
}
