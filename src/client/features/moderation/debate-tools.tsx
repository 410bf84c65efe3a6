import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Post } from '../../../contract/post.ts';
import { can, type Viewer } from '../../../contract/permissions.ts';
import { answer, api, once } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { useNow } from '../../lib/now.ts';
import { applyChanges } from '../../lib/optimistic.ts';
import { inPost } from '../../lib/post-cache.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { VoteFirstSwitch } from './vote-first-switch.tsx';

type Props = { post: Post; viewer: Viewer };

/** What moderators can do with a debate as a whole. */
export const DebateTools = (props: Props) => (
  <div className="debate-tools">
    <VoteFirstSwitch {...props} />
    <CloseOrReopen {...props} />
  </div>
);

function CloseOrReopen({ post, viewer }: Props) {
  const m = useMessages();
  const words = useModerationMessages();
  const client = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const { slug, closedAt } = post;
  const canClose = useNow((now) => can(viewer, 'close', { closedAt }, now));
  const canReopen = useNow((now) => can(viewer, 'reopen', { closedAt }, now));

  const setClosed = async (close: boolean) => {
    setIsBusy(true);
    const sent = { param: { slug } };
    const key = once(crypto.randomUUID());
    try {
      const summary = await answer(
        close
          ? api.api.posts[':slug'].close.$post(sent, key)
          : api.api.posts[':slug'].reopen.$post(sent, key),
      );
      applyChanges(client, inPost(slug, summary));
      showToast({
        text: close ? words.closed : words.reopened,
        action: { label: m.moderation.undo, run: () => void setClosed(!close) },
      });
    } catch (error) {
      showToast({ text: problemText(error, m) });
    } finally {
      setIsBusy(false);
    }
  };

  if (canClose)
    return (
      <Button look="quiet" icon="lock" aria-disabled={isBusy} onClick={() => void setClosed(true)}>
        {words.close}
      </Button>
    );
  if (canReopen)
    return (
      <Button aria-disabled={isBusy} onClick={() => void setClosed(false)}>
        {words.reopen}
      </Button>
    );
  return null;
}
