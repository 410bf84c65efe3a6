import type { Slip } from '../../contract/changes.ts';
import { ShareCardButton } from '../features/cards/share-card-button.tsx';
import { useShareCard } from './use-share-card.ts';

/** On a slip of the wall. */
export function ShareSlip({ slip: { comment, post } }: { slip: Slip }) {
  const share = useShareCard();
  return <ShareCardButton comment={comment} share={() => share(post.slug, comment)} />;
}
