import { useQuery } from '@tanstack/react-query';
import { limits } from '../../../contract/limits.ts';
import { commentQueries } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { NewBar } from './new-bar.tsx';
import { sinceQuery } from './new-queries.ts';
import { useSeenBefore } from './seen-store.ts';
import { useVisit } from './use-visit.ts';
import '../../styles/new-comments.css';

/** What has come since the last visit: the marks, and where there are any the bar that leads to them. */
export function NewComments({ latestAt }: { latestAt: number | null }) {
  const { slug, postId, view } = useDebate();
  useVisit(latestAt);
  const before = useSeenBefore(postId);
  const hasNewer = before !== null && latestAt !== null && latestAt > before;
  const since = useQuery({
    ...sinceQuery(slug, before ?? 0),
    enabled: hasNewer && view.kind === 'debate',
  });
  const { data: mine } = useQuery(commentQueries.mine(slug));
  if (before === null || !hasNewer || !since.data) return null;

  const { count, ids } = since.data;
  const others = ids.filter((id) => mine?.own[id] === undefined);
  if (others.length === 0) return null;
  return (
    <NewBar
      key={before}
      before={before}
      count={count < limits.newComments ? count - ids.length + others.length : count}
      elsewhere={others}
    />
  );
}
