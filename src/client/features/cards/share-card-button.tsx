import type { VisibleComment } from '../../../contract/comment.ts';
import { mayGoOut } from '../../../contract/sharing.ts';
import { useCardsMessages } from '../../lib/messages/cards.ts';
import { Button } from '../../ui/button.tsx';

/** On a slip that may be shared. */
export function ShareCardButton({ comment, share }: { comment: VisibleComment; share: () => void }) {
  const w = useCardsMessages();
  if (!mayGoOut(comment)) return null;
  return (
    <Button look="quiet" icon="share" aria-label={w.shareOf(comment.author.name)} onClick={share}>
      {w.share}
    </Button>
  );
}
