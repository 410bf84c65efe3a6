import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import type { ThreadOrder } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useWholeDebateMessages } from '../../lib/messages/whole-debate.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { commentQueries, commentRequests } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';
import { loadWhole, withWhole } from './load-whole.ts';
import type { LoadedThread } from './thread-cache.ts';
import '../../styles/whole-debate.css';

/** React Query tells the page by a timer, and React draws before the next one. */
const drawn = () => new Promise<void>((resolve) => setTimeout(resolve));

const visible = ({ comments }: LoadedThread) => comments.filter(({ state }) => state === 'visible').length;

type Props = { order: ThreadOrder; total: number };

/** Loads every comment of the debate, with progress, until it is done or stopped. */
export function WholeDebate({ order, total }: Props) {
  const m = useMessages();
  const w = useWholeDebateMessages();
  const client = useQueryClient();
  const { slug, view } = useDebate();
  const { data: loaded } = useSuspenseQuery(commentQueries.thread(slug, view));
  const [loading, setLoading] = useState<AbortController | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isDone, setIsDone] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const count = visible(loaded);

  useEffect(() => () => loading?.abort(), [loading]);

  const start = async () => {
    const { queryKey } = commentQueries.thread(slug, view);
    const ending = new AbortController();
    setLoading(ending);
    setFailure(null);
    try {
      await loadWhole(loaded.whole, {
        read: (after) => commentRequests.whole(slug, order, after),
        known: loaded.comments.map(({ id }) => id),
        take: (comments, next) =>
          client.setQueryData(queryKey, (thread) => thread && withWhole(thread, comments, next)),
        drawn,
        clock: () => performance.now(),
        signal: ending.signal,
      });
      if (ending.signal.aborted) return;
      setIsDone(true);
      announce(w.done(visible(client.getQueryData(queryKey) ?? loaded)));
      // The button that had the focus is gone.
      requestAnimationFrame(() => status.current?.focus({ preventScroll: true }));
    } catch (error) {
      setFailure(problemText(error, m));
    } finally {
      setLoading(null);
    }
  };
  const stop = () => {
    loading?.abort();
    announce(w.stopped(count, total));
  };

  if (!loading && !isDone && (count >= total || total > limits.wholeDebate)) return null;
  if (isDone)
    return (
      <div className="whole">
        <p ref={status} tabIndex={-1}>
          {w.done(count)}
        </p>
      </div>
    );
  return (
    <div className={loading ? 'whole whole--loading' : 'whole'}>
      {/* One button that stays: the focus is not lost between loading and stopping. */}
      <Button onClick={loading ? stop : () => void start()}>
        {loading ? w.stop : loaded.whole === null ? w.load : w.rest}
      </Button>
      <p>{failure ?? (loading || loaded.whole !== null ? w.progress(count, total) : w.why)}</p>
      {loading && <progress max={total} value={count} aria-label={w.load} />}
    </div>
  );
}
