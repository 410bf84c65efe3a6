import { type ThreadOrder, threadOrders } from '../../contract/vocabulary.ts';
import type { ThreadView } from '../features/comments/comment-queries.ts';

/** What the address says about the thread; an order it does not know is the usual one. */
export function viewOf(search: URLSearchParams): Extract<ThreadView, { kind: 'debate' }> {
  const given = search.get('order');
  const order: ThreadOrder = threadOrders.find((one) => one === given) ?? 'oldest';
  return { kind: 'debate', order, from: search.get('after') };
}
