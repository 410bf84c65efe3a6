import { useQuery } from '@tanstack/react-query';
import type { Answers } from '../../../thread/types.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { commentQueries } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { MoreTop } from './more-top.tsx';
import type { LoadedThread } from './thread-cache.ts';

/** The first of those that stand after the loaded ones out of turn: the next page goes before it. */
export const firstApart = ({ early, comments }: LoadedThread): string | undefined =>
  early.length === 0
    ? undefined
    : early.find((id) => {
        const parentId = comments.find((comment) => comment.id === id)?.parentId ?? null;
        return parentId === null || !comments.some((comment) => comment.id === parentId);
      });

/** Before a comment that does not follow what stands above it. `above`: what it answers, where that is not loaded. */
export function Gap({ id, above }: { id: string; above: Answers | null }) {
  const m = useMessages();
  const { slug, view } = useDebate();
  const { data: thread } = useQuery(commentQueries.thread(slug, view));
  const skipped = thread?.skipped ?? 0;
  const next = thread && firstApart(thread) === id ? thread.next : null;
  return (
    <>
      <p className="gap">
        {skipped > 0 ? m.debate.skipped(skipped) : m.debate.between}
        {above && (
          <Link className="btn" to={paths.comment(slug, above.commentId)} state={{ backTo: id }}>
            {m.debate.further}
          </Link>
        )}
      </p>
      {view.kind === 'debate' && next !== null && <MoreTop order={view.order} next={next} />}
    </>
  );
}
