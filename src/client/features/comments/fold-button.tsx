import type { Fold } from '../../../thread/types.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { withIcon } from '../../ui/icon.tsx';
import { useDebate } from './debate-context.ts';
import { foldReplies, foldsKey } from './folds-store.ts';

/** Folds the replies to a comment. The button stays where it is, so the page does not move under the reader. */
export function FoldButton({ id, fold, name }: { id: string; fold: Fold; name: string | null }) {
  const m = useMessages();
  const { slug, view } = useDebate();
  return (
    <button
      type="button"
      className={`fold ${withIcon('fold')}`}
      aria-expanded={!fold.folded}
      onClick={() => foldReplies(foldsKey(slug, view), [id], !fold.folded)}
    >
      {fold.folded ? m.debate.showReplies(fold.replies, name) : m.debate.hideReplies(name)}
    </button>
  );
}
