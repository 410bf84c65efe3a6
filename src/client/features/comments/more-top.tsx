import { Suspense } from 'react';
import type { ThreadOrder } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { useAutoLoad } from '../reading/reading-store.ts';
import { commentRequests } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { LoadNear } from './lazy.ts';
import { withPage } from './thread-cache.ts';
import { useLoadMore } from './use-load-more.ts';

/**
 * The next top-level comments, in place; by themselves when their place comes near, if the reader chose so. Without
 * scripts it leads to their own page.
 */
export function MoreTop({ order, next }: { order: ThreadOrder; next: string }) {
  const m = useMessages();
  const { slug } = useDebate();
  const { isLoading, failure, onClick, loadQuietly } = useLoadMore(
    () => commentRequests.page(slug, order, next),
    withPage,
  );
  const isAuto = useAutoLoad() && failure === null;
  return (
    <p className="more-top">
      {failure}
      <Link className="btn" to={paths.postFrom(slug, order, next)} onClick={onClick}>
        {isLoading ? m.states.loading : m.debate.moreTop}
      </Link>
      {isAuto && (
        <Suspense fallback={null}>
          <LoadNear key={next} onNear={loadQuietly} />
        </Suspense>
      )}
    </p>
  );
}
