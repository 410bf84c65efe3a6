import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useVoteFirstMessages } from '../../../lib/messages/vote-first.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.ts';
import { commentQueries } from '../comment-queries.ts';
import { useDebate } from '../debate-context.ts';
import { showCounts } from './vote-first-mutations.ts';
import { useHeldCounts } from './use-held-counts.ts';
import '../../../styles/vote-first.css';

/**
 * Where one votes first: says so above a thread, and shows the counts to whoever asks. Gets the counts that one may see
 * in it. `isQuiet`: said already beside another thread.
 */
export function VoteFirst({ isQuiet = false }: { isQuiet?: boolean }) {
  const m = useMessages();
  const w = useVoteFirstMessages();
  const client = useQueryClient();
  const { slug } = useDebate();
  const { data: mine } = useQuery(commentQueries.mine(slug));
  useHeldCounts();
  if (isQuiet) return null;
  const isShown = mine?.showsCounts ?? false;
  const toggle = async () => {
    try {
      await showCounts(client, slug, !isShown);
      announce(isShown ? w.heldBack : w.shown);
    } catch (error) {
      showToast({ text: problemText(error, m) });
    }
  };
  return (
    <p className="vote-first">
      {isShown ? w.shown : w.heldBack}
      <Button look="quiet" onClick={() => void toggle()}>
        {isShown ? w.voteFirst : w.justShow}
      </Button>
    </p>
  );
}
