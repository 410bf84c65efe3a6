import { Link } from 'react-router-dom';
import { type ThreadOrder, threadOrders } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';

/** The orders are links: each has its own address, and works without scripts. */
export function OrderLinks({ slug, order }: { slug: string; order: ThreadOrder }) {
  const m = useMessages();
  return (
    <nav className="views" aria-label={m.debate.order}>
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
  );
}
