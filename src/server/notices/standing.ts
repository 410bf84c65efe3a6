import type { NoticeAction, NoticeKind, NoticeOutcome, NoticeState } from '../../contract/vocabulary.ts';
import { noticeStates } from '../../contract/vocabulary.ts';

type Event = { action: NoticeAction; at: number; outcome: NoticeOutcome | null };

/** `metAt`: when what was due was done. Times in milliseconds UTC. */
export type Standing = {
  state: NoticeState;
  metAt: number | null;
  outcome: NoticeOutcome | null;
  closedAt: number | null;
};

/**
 * What stops the clock beside closing. It asks more of a legal complaint than to say that it came: within 48 hours whoever
 * wrote the comment is told, or the comment is dealt with and the complainant told that.
 */
const meets: Record<NoticeKind, readonly NoticeAction[]> = {
  legal: ['forwarded', 'answered'],
  'data-protection': ['acknowledged', 'answered'],
};

const isState = (action: NoticeAction): action is NoticeState =>
  noticeStates.some((state) => state === action);
const rank = (state: NoticeState): number => noticeStates.indexOf(state);

/** Where a notice stands after its history, oldest first. */
export function standingOf(kind: NoticeKind, history: readonly Event[]): Standing {
  let state: NoticeState = 'received';
  let metAt: number | null = null;
  let closed: Event | null = null;
  for (const event of history) {
    if (event.action === 'closed') closed = event;
    else if (event.action === 'reopened') closed = null;
    else if (isState(event.action) && rank(event.action) > rank(state)) state = event.action;
    if (metAt === null && meets[kind].includes(event.action)) metAt = event.at;
  }
  return closed === null
    ? { state, metAt, outcome: null, closedAt: null }
    : { state: 'closed', metAt: metAt ?? closed.at, outcome: closed.outcome, closedAt: closed.at };
}
