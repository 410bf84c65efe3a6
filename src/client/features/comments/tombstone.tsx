import { memo } from 'react';
import type { DeletedTombstone, HiddenTombstone } from '../../../contract/comment.ts';
import type { Answers } from '../../../thread/types.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { commentAnchor } from '../../lib/paths.ts';
import { dayOf } from '../../lib/times.ts';
import { BackToReply } from './back-to-reply.tsx';
import { AnswersWhom } from './comment.tsx';

type Props = { comment: HiddenTombstone | DeletedTombstone; answers: Answers | null; isMarked: boolean };

/** What stays of a comment that readers may not see, so that the replies to it still make sense. */
export const Tombstone = memo(function Tombstone({ comment, answers, isMarked }: Props) {
  const m = useMessages();
  return (
    <article
      id={commentAnchor(comment.id)}
      className={isMarked ? 'tombstone comment--marked' : 'tombstone'}
      aria-label={comment.state === 'hidden' ? m.comment.hidden : m.comment.deleted}
      tabIndex={-1}
      data-comment=""
    >
      <p>
        {comment.state === 'hidden' ? (
          <>
            {comment.reason === null ? (
              <strong>{m.comment.beingChecked}</strong>
            ) : (
              <>
                <strong>{m.comment.hidden}</strong> {m.comment.hiddenReason(comment.reason)}{' '}
                {m.comment.hiddenOn(dayOf(comment.hiddenAt, m.language))}
              </>
            )}
          </>
        ) : (
          <strong>{m.comment.deleted}</strong>
        )}{' '}
        {comment.replyCount > 0 && m.comment.repliesStay(comment.replyCount)}
      </p>
      {answers && <AnswersWhom answers={answers} />}
      {isMarked && <BackToReply />}
    </article>
  );
});
