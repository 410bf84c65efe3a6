import type { QueueCase } from '../../../contract/queue.ts';
import { type Fresh, whoDecided, withArrived, withFresh } from './queue-cache.ts';

/** What one screen shows of the queue. */
type QueueState = {
  shown: QueueCase[];
  arrived: QueueCase[];
  /** Decided by others while one was looking: by whom, how many. */
  gone: ReadonlyMap<string | null, number>;
  open: string | null;
  selected: readonly string[];
  /** Decided here, or about to be. */
  left: ReadonlySet<string>;
  /** Taken back here: they come in at once. */
  back: ReadonlySet<string>;
  /** By case: why something could not be done, or what somebody else did. */
  said: Readonly<Record<string, string>>;
};

export const atFirst: QueueState = {
  shown: [],
  arrived: [],
  gone: new Map(),
  open: null,
  selected: [],
  left: new Set(),
  back: new Set(),
  said: {},
};

export type Event =
  | { kind: 'loaded'; fresh: Fresh }
  | { kind: 'opened'; id: string | null }
  | { kind: 'selected'; ids: readonly string[] }
  | { kind: 'left'; ids: readonly string[]; opens: string | null }
  | { kind: 'kept'; cases: readonly QueueCase[]; said: Readonly<Record<string, string>> }
  | { kind: 'taken back'; ids: readonly string[] }
  | { kind: 'said'; id: string; text: string }
  | ({ kind: 'changed'; id: string } & Opened)
  | { kind: 'arrivals wanted' }
  | { kind: 'gone is known' };

const without = (set: ReadonlySet<string>, ids: readonly string[]) =>
  new Set([...set].filter((id) => !ids.includes(id)));
/** Opened again, it is tried again. */
const withoutSaid = (said: QueueState['said'], id: string | null) =>
  Object.fromEntries(Object.entries(said).filter(([one]) => one !== id));
const withAll = (set: ReadonlySet<string>, ids: readonly string[]) => new Set([...set, ...ids]);

export function queueState(state: QueueState, event: Event): QueueState {
  switch (event.kind) {
    case 'loaded':
      return loaded(state, event.fresh);
    case 'opened':
      return { ...state, open: event.id, selected: [], said: withoutSaid(state.said, event.id) };
    case 'selected':
      return { ...state, selected: event.ids, open: event.ids.length > 0 ? null : state.open };
    case 'left':
      return {
        ...state,
        shown: state.shown.filter(({ id }) => !event.ids.includes(id)),
        selected: state.selected.filter((id) => !event.ids.includes(id)),
        left: withAll(state.left, event.ids),
        open: event.opens,
      };
    case 'kept':
      return {
        ...state,
        shown: withArrived(state.shown, event.cases),
        left: without(
          state.left,
          event.cases.map(({ id }) => id),
        ),
        said: { ...state.said, ...event.said },
      };
    case 'taken back':
      return { ...state, left: without(state.left, event.ids), back: withAll(state.back, event.ids) };
    case 'said':
      return { ...state, said: { ...state.said, [event.id]: event.text } };
    case 'changed':
      return { ...state, shown: state.shown.map((one) => (one.id === event.id ? opened(one, event) : one)) };
    case 'arrivals wanted':
      return { ...state, shown: withArrived(state.shown, state.arrived), arrived: [] };
    case 'gone is known':
      return { ...state, gone: new Map() };
  }
}

type Opened = { claim: QueueCase['claim']; texts: QueueCase['reports']['texts'] };

const opened = (one: QueueCase, { claim, texts }: Opened): QueueCase => ({
  ...one,
  claim,
  reports: { ...one.reports, sealed: false, texts: [...texts, ...openTexts(one)] },
});

const openTexts = ({ reports }: QueueCase) => reports.texts.filter(({ reason }) => reason !== 'at-risk');

function loaded(state: QueueState, fresh: Fresh): QueueState {
  const { shown, arrived, gone } = withFresh(state.shown, fresh, state);
  const mine = arrived.filter(({ id }) => state.back.has(id));
  const counts = new Map(state.gone);
  for (const [by, count] of whoDecided(gone, fresh.decided)) counts.set(by, (counts.get(by) ?? 0) + count);
  const here = new Set(shown.map(({ id }) => id));
  return {
    ...state,
    shown: keepTexts(state.shown, withArrived(shown, mine)),
    arrived: arrived.filter(({ id }) => !state.back.has(id)),
    gone: counts,
    selected: state.selected.filter((id) => here.has(id)),
  };
}

/** What came with opening a case comes in no list. */
function keepTexts(before: readonly QueueCase[], now: readonly QueueCase[]): QueueCase[] {
  const unsealed = new Map(before.map((one) => [one.id, one.reports]));
  return now.map((one) => {
    const known = unsealed.get(one.id);
    if (known === undefined || known.sealed || !one.reports.sealed) return one;
    const apart = known.texts.filter(({ reason }) => reason === 'at-risk');
    return { ...one, reports: { ...one.reports, sealed: false, texts: [...apart, ...one.reports.texts] } };
  });
}
