import type { VisibleComment } from '../../../contract/comment.ts';
import { mayGoOut } from '../../../contract/sharing.ts';
import { useCardsMessages } from '../../lib/messages/cards.ts';

type Props = {
  comment: VisibleComment;
  choose: (item: { id: string; label: string; run: () => void }) => void;
  share: () => void;
};

/** In the menu of a change that may be shared. */
export function ShareItem({ comment, choose, share }: Props) {
  const w = useCardsMessages();
  if (!mayGoOut(comment)) return null;
  return (
    <li>
      <button
        type="button"
        className="btn btn--quiet"
        onClick={() => choose({ id: 'share', label: w.share, run: share })}
      >
        {w.share}
      </button>
    </li>
  );
}
