import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ProblemCode } from '../../../contract/problem.ts';
import { useAuthorSideMessages } from '../../lib/messages/author-side.ts';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { takeBack } from './send-mutations.ts';
import { openComposer } from './composers-store.ts';
import { useDebate } from './debate-context.ts';
import { draftKey } from './draft-key.ts';
import { returnDraft } from './drafts-store.ts';
import type { Sending } from './thread-cache.ts';
import { useSecondsUntil } from './use-seconds-until.ts';
import { useSendComment } from './use-send-comment.ts';
import '../../styles/sending.css';

/** The same words would be refused again. */
const needsOtherWords: readonly (ProblemCode | null)[] = ['invalid', 'words-refused', 'said-already'];

/** A comment on its way: under way, or why it could not be sent and what one can do. */
export function SendingState({ localId, sending }: { localId: string; sending: Sending }) {
  const m = useMessages();
  const w = useAuthorSideMessages();
  const composer = useComposerMessages();
  const client = useQueryClient();
  const { slug, postId } = useDebate();
  const { again } = useSendComment();
  const { failure, input, key } = sending;
  const retryAt = failure?.retryAt ?? null;
  const left = useSecondsUntil(retryAt);
  const isOver = retryAt !== null && left === 0;
  useEffect(() => {
    if (isOver) announce(w.canSendNow);
  }, [isOver, w]);
  if (failure === null) return <p className="sending">{m.comment.sending}</p>;

  const isHopeless = needsOtherWords.includes(failure.code);
  const backToDraft = () => {
    takeBack(client, slug, localId);
    returnDraft(key);
    openComposer(draftKey(postId, input.parentId, 'new'));
  };
  return (
    <div className="sending sending--failed">
      <p>
        <strong>{composer.notSent}</strong> {failure.why}
        {retryAt !== null && <> {left > 0 ? w.canSendIn(left) : w.canSendNow}</>}
      </p>
      {!isHopeless && (
        <Button
          look="primary"
          aria-disabled={left > 0}
          onClick={() => left === 0 && void again(localId, input, key)}
        >
          {composer.tryAgain}
        </Button>
      )}
      <Button look={isHopeless ? 'primary' : 'plain'} onClick={backToDraft}>
        {composer.backToDraft}
      </Button>
    </div>
  );
}
