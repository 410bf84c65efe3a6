import type { More } from '../../../thread/types.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { withIcon } from '../../ui/icon.tsx';
import { commentRequests } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { RowLink } from './row-link.tsx';
import { withReplies } from './thread-cache.ts';
import { useLoadMore } from './use-load-more.ts';

/** Loads more replies in place. Without scripts it leads to the conversation's own page. */
export function MoreReplies({ more: { parentId, first, count, name } }: { more: More }) {
  const m = useMessages();
  const { slug } = useDebate();
  const { isLoading, onClick } = useLoadMore(
    (thread) => commentRequests.replies(parentId, thread?.branches[parentId] ?? null),
    (thread, page) => withReplies(thread, parentId, page),
  );
  return (
    <RowLink className={`fold ${withIcon('fold')}`} to={paths.comment(slug, parentId)} onClick={onClick}>
      {isLoading ? m.states.loading : (first ? m.debate.showReplies : m.debate.moreReplies)(count, name)}
    </RowLink>
  );
}
