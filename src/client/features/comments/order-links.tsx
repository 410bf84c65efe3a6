import { useQuery } from '@tanstack/react-query';
import { Link } from '../../ui/link.tsx';
import { type ThreadOrder, threadOrders } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { allFolded, nothingFolded } from '../../../thread/folds.ts';
import { paths } from '../../lib/paths.ts';
import { announce } from '../../ui/announcer.tsx';
import { commentQueries } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { foldsKey, setFolds, useFolds } from './folds-store.ts';

/** One button for all replies of the debate, loaded or still to come. */
function FoldAll() {
  const m = useMessages();
  const { slug, view } = useDebate();
  const key = foldsKey(slug, view);
  const { all } = useFolds(key);
  const { data: hasReplies } = useQuery({
    ...commentQueries.thread(slug, view),
    select: ({ comments }) => comments.some(({ replyCount }) => replyCount > 0),
  });
  if (!hasReplies) return null;
  const onClick = () => {
    setFolds(key, all ? nothingFolded : allFolded);
    announce(all ? m.debate.allOpen : m.debate.allFolded);
  };
  return (
    <button type="button" className="fold fold-all" onClick={onClick}>
      {all ? m.debate.openAll : m.debate.foldAll}
    </button>
  );
}

/** The orders are links: each has its own address, and works without scripts. */
export function OrderLinks({ slug, order }: { slug: string; order: ThreadOrder }) {
  const m = useMessages();
  return (
    <div className="orders">
      <nav aria-label={m.debate.order}>
        {threadOrders.map((one) => (
          <Link
            key={one}
            to={paths.post(slug, one)}
            aria-current={one === order ? 'page' : undefined}
            preventScrollReset
            replace
          >
            {m.debate.orders[one]}
          </Link>
        ))}
      </nav>
      <FoldAll />
    </div>
  );
}
