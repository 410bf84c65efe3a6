import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../../lib/messages/messages.ts';
import { Button } from '../../ui/button.tsx';
import { takeBack } from './send-mutations.ts';
import { openComposer } from './composers-store.ts';
import { useDebate } from './debate-context.ts';
import { draftKey } from './draft-key.ts';
import { returnDraft } from './drafts-store.ts';
import type { Sending } from './thread-cache.ts';
import { useSendComment } from './use-send-comment.ts';

/** A comment on its way: under way, or why it could not be sent and what one can do. */
export function SendingState({ localId, sending }: { localId: string; sending: Sending }) {
  const m = useMessages();
  const client = useQueryClient();
  const { slug, postId } = useDebate();
  const { again } = useSendComment();
  const { failure, input, key } = sending;
  if (failure === null) return <p className="sending">{m.comment.sending}</p>;

  const backToDraft = () => {
    takeBack(client, slug, localId);
    returnDraft(key);
    openComposer(draftKey(postId, input.parentId, 'new'));
  };
  return (
    <div className="sending sending--failed">
      <p>
        <strong>{m.comment.notSent}</strong> {failure}
      </p>
      <Button look="primary" onClick={() => void again(localId, input, key)}>
        {m.comment.tryAgain}
      </Button>
      <Button onClick={backToDraft}>{m.comment.backToDraft}</Button>
    </div>
  );
}
