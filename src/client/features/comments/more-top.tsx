import { Link } from 'react-router-dom';
import type { ThreadOrder } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { commentRequests } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { withPage } from './thread-cache.ts';
import { useLoadMore } from './use-load-more.ts';

/** The next top-level comments, in place. Without scripts it leads to their own page. */
export function MoreTop({ order, next }: { order: ThreadOrder; next: string }) {
  const m = useMessages();
  const { slug } = useDebate();
  const { isLoading, onClick } = useLoadMore(() => commentRequests.page(slug, order, next), withPage);
  return (
    <p className="more-top">
      <Link className="btn" to={paths.postFrom(slug, order, next)} onClick={onClick}>
        {isLoading ? m.states.loading : m.debate.moreTop}
      </Link>
    </p>
  );
}
