import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNewCommentsMessages } from '../../lib/messages/new-comments.ts';
import { keepVisit, readVisits, seenUpTo, type Visit } from '../../lib/visits.ts';
import { showToast } from '../../ui/toast.ts';
import { commentQueries } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { setSeenBefore } from './seen-store.ts';

/** Nothing is new any more, with a way to undo it. */
export function useMarkAllSeen(): () => void {
  const m = useNewCommentsMessages();
  const { moderation } = useMessages();
  const client = useQueryClient();
  const { slug, postId, view } = useDebate();
  const keep = (visit: Visit) => {
    keepVisit(postId, visit);
    setSeenBefore(postId, visit.before);
  };
  return () => {
    const visit = readVisits().get(postId);
    const loaded = client.getQueryData(commentQueries.thread(slug, view).queryKey);
    if (!visit || !loaded) return;
    const sent = loaded.comments.filter(({ id }) => !(id in loaded.sending));
    keep(seenUpTo(visit, Math.max(0, ...sent.map(({ createdAt }) => createdAt))));
    showToast({ text: m.seenDone, action: { label: moderation.undo, run: () => keep(visit) } });
  };
}
