import { useQueryClient } from '@tanstack/react-query';
import type { VisibleComment } from '../../../contract/comment.ts';
import { type Vote, votes } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { showToast } from '../../ui/toast.ts';
import { loadCommands } from './load-commands.ts';
import { useDebate } from './debate-context.ts';

type Props = {
  comment: VisibleComment;
  vote: Vote | null;
  /** null: held back until one has voted. */
  counts: VisibleComment['votes'];
  canVote: boolean;
  onVoted: () => void;
};

/** Agree, disagree, not sure: one tap, and a second one takes it back. Where one may not vote, the counts alone. */
export function VoteButtons({ comment, vote, counts, canVote, onVoted }: Props) {
  const m = useMessages();
  const client = useQueryClient();
  const { slug } = useDebate();

  const cast = async (pressed: Vote) => {
    const next = pressed === vote ? null : pressed;
    announce(next ? m.vote.cast(next) : m.vote.takenBack);
    try {
      const { castVote } = await loadCommands();
      await castVote(client, slug, comment, vote, next);
      if (next) onVoted();
    } catch (error) {
      showToast({ text: `${m.vote.failed} ${problemText(error, m)}` });
    }
  };

  return (
    <div
      className={canVote ? 'vote' : 'vote vote--still'}
      role="group"
      aria-label={m.vote.group(comment.author.name)}
    >
      {votes.map((choice) =>
        canVote ? (
          <button key={choice} type="button" aria-pressed={vote === choice} onClick={() => void cast(choice)}>
            <span className="word">{m.vote.names[choice]}</span> {counts?.[choice]}
          </button>
        ) : (
          <span key={choice}>
            <span className="word">{m.vote.names[choice]}</span> {counts?.[choice]}
          </span>
        ),
      )}
    </div>
  );
}
