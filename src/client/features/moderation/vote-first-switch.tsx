import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Post } from '../../../contract/post.ts';
import { can, type Viewer } from '../../../contract/permissions.ts';
import { answer, api, once } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { useNow } from '../../lib/now.ts';
import { applyChanges } from '../../lib/optimistic.ts';
import { inPost } from '../../lib/post-changes.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.ts';

type Props = { post: Pick<Post, 'slug' | 'voteFirst'>; viewer: Viewer };

/** Whether readers see the counts of votes only after they have voted, for moderators. */
export function VoteFirstSwitch({ post: { slug, voteFirst }, viewer }: Props) {
  const m = useMessages();
  const words = useModerationMessages();
  const client = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const canSet = useNow((now) => can(viewer, 'set-vote-first', null, now));

  const set = async (wanted: boolean) => {
    setIsBusy(true);
    try {
      const now = await answer(
        api.api.posts[':slug']['vote-first'].$put(
          { param: { slug }, json: { voteFirst: wanted } },
          once(crypto.randomUUID()),
        ),
      );
      applyChanges(client, inPost(slug, now));
      // Every answer of the debate has the counts, or has them no longer.
      await Promise.all(
        ['thread', 'mine'].map((what) => client.invalidateQueries({ queryKey: [what, slug] })),
      );
      showToast({
        text: wanted ? words.voteFirstOn : words.voteFirstOff,
        action: { label: m.moderation.undo, run: () => void set(!wanted) },
      });
    } catch (error) {
      showToast({ text: problemText(error, m) });
    } finally {
      setIsBusy(false);
    }
  };

  if (!canSet) return null;
  return (
    <Button look="quiet" aria-disabled={isBusy} onClick={() => void set(!voteFirst)}>
      {voteFirst ? words.showCounts : words.holdCounts}
    </Button>
  );
}
