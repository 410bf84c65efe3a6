import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { QueueCase, QueueTab } from '../../../contract/queue.ts';
import { Refusal } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { freshOf } from './queue-cache.ts';
import { claimCase, releaseAtEnd, releaseCase } from './queue-mutations.ts';
import { queueQueries } from './queue-queries.ts';
import { atFirst, queueState } from './queue-state.ts';
import { focusOn, headingId, still } from './still.ts';

const isTaken = (one: QueueCase | null | undefined) =>
  !!one?.claim && !one.claim.isMe && one.claim.until > Date.now();

export const emptyId = 'queue-empty';

/** One view of the queue: what it shows, kept true while others decide too. */
export function useQueue(show: QueueTab) {
  const m = useMessages();
  const list = useInfiniteQuery(queueQueries.list(show));
  const version = useQuery({ ...queueQueries.version, enabled: list.isSuccess });
  const [state, tell] = useReducer(queueState, atFirst);
  const { data, refetch, isFetching } = list;

  useEffect(() => {
    if (data === undefined) return;
    // Not while React is drawing: what is in sight is measured before and after.
    queueMicrotask(() => still(() => tell({ kind: 'loaded', fresh: freshOf(data.pages) })));
  }, [data]);

  const listed = data?.pages[0]?.version ?? 0;
  const newest = version.data?.version ?? 0;
  useEffect(() => {
    if (newest > listed && !isFetching) void refetch();
  }, [newest, listed, isFetching, refetch]);

  const open = useRef<string | null>(null);
  useEffect(() => {
    open.current = state.open;
  }, [state.open]);
  // Whoever goes away leaves the case to others.
  useEffect(() => {
    const leavePage = () => open.current !== null && releaseAtEnd(open.current);
    window.addEventListener('pagehide', leavePage);
    return () => {
      window.removeEventListener('pagehide', leavePage);
      if (open.current !== null) void releaseCase(open.current);
    };
  }, []);

  /** Nobody else decides it while one is looking at it. */
  const claim = async (id: string) => {
    try {
      tell({ kind: 'changed', id, ...(await claimCase(id)) });
    } catch (error) {
      if (error instanceof Refusal) tell({ kind: 'said', id, text: problemText(error, m) });
    }
  };

  const openCase = (id: string | null) => {
    if (open.current !== null && open.current !== id) void releaseCase(open.current);
    flushSync(() => tell({ kind: 'opened', id }));
    if (id === null) return;
    focusOn(headingId(id));
    // What is somebody else's is not taken from them by looking.
    if (!isTaken(state.shown.find((one) => one.id === id))) void claim(id);
  };

  /** What was decided goes at once. What comes next has the focus, and is open where the other one was. */
  const leave = (ids: readonly string[]) => {
    const wasOpen = state.open !== null && ids.includes(state.open);
    const at = state.shown.findIndex(({ id }) => ids.includes(id));
    const others = state.shown.filter(({ id }) => !ids.includes(id));
    const next = others.find((one) => state.shown.indexOf(one) > at) ?? others.at(-1) ?? null;
    const opens = wasOpen ? (next?.id ?? null) : null;
    flushSync(() => tell({ kind: 'left', ids, opens }));
    focusOn(next === null ? emptyId : headingId(next.id));
    if (opens !== null && !isTaken(next)) void claim(opens);
  };

  return { list, state, tell, openCase, claim, leave, refresh: refetch };
}

export type Queue = ReturnType<typeof useQueue>;
