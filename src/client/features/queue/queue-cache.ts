import type { DecidedCase, QueueCase, QueuePage } from '../../../contract/queue.ts';
import { caseReasons } from '../../../contract/vocabulary.ts';

/** Pure changes of what the queue shows on one screen. */

type Place = Pick<QueueCase, 'id' | 'why' | 'openedAt'>;

/** As the server orders them: gravest first, then oldest. */
export function inOrder(a: Place, b: Place): number {
  const graver = caseReasons.indexOf(a.why) - caseReasons.indexOf(b.why);
  return graver || a.openedAt - b.openedAt || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** What has been loaded anew, page by page. */
export type Fresh = { cases: readonly QueueCase[]; next: string | null; decided: readonly DecidedCase[] };

export const freshOf = (pages: readonly QueuePage[]): Fresh => {
  const cases = new Map(pages.flatMap((page) => page.cases).map((one) => [one.id, one]));
  return { cases: [...cases.values()], next: pages.at(-1)?.next ?? null, decided: pages[0]?.decided ?? [] };
};

type Reconciled = {
  shown: QueueCase[];
  /** They would stand above what is shown: shown when asked for, so that nothing moves. */
  arrived: QueueCase[];
  /** No longer there. */
  gone: string[];
};

/**
 * What is shown once news has come. What is open stays, even when somebody else has decided it; what comes after
 * everything shown is added at the end. `left`: decided here a moment ago.
 */
export function withFresh(
  shown: readonly QueueCase[],
  { cases, next }: Fresh,
  { open, left }: { open: string | null; left: ReadonlySet<string> },
): Reconciled {
  const fresh = new Map(cases.filter(({ id }) => !left.has(id)).map((one) => [one.id, one]));
  const lastFresh = cases.at(-1);
  // Beyond what was loaded anew nothing is known.
  const isUnknown = (one: QueueCase) =>
    next !== null && lastFresh !== undefined && inOrder(one, lastFresh) > 0;
  const stays = (one: QueueCase) =>
    fresh.has(one.id) || one.id === open || (isUnknown(one) && !left.has(one.id));
  const kept = shown.filter(stays).map((one) => fresh.get(one.id) ?? one);
  const known = new Set(kept.map(({ id }) => id));
  const others = [...fresh.values()].filter(({ id }) => !known.has(id));
  const last = kept.at(-1);
  const follows = (one: QueueCase) => last === undefined || inOrder(one, last) > 0;
  return {
    shown: [...kept, ...others.filter(follows)],
    arrived: others.filter((one) => !follows(one)),
    gone: shown.filter((one) => !stays(one) && !left.has(one.id)).map(({ id }) => id),
  };
}

/** Everything in its place. */
export const withArrived = (shown: readonly QueueCase[], arrived: readonly QueueCase[]): QueueCase[] =>
  [...new Map([...shown, ...arrived].map((one) => [one.id, one])).values()].sort(inOrder);

/** Who decided how many of those that are gone; null: their authors deleted them, or nobody knows. */
export function whoDecided(
  gone: readonly string[],
  decided: readonly DecidedCase[],
): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const id of gone) {
    const one = decided.find((known) => known.id === id);
    if (one === undefined || one.isMe) continue;
    counts.set(one.by, (counts.get(one.by) ?? 0) + 1);
  }
  return counts;
}

/** What the words of a decision follow from. */
export function choicesOf({ why, comment, appeal }: Pick<QueueCase, 'why' | 'comment' | 'appeal'>) {
  if (why === 'appeal' || appeal !== null) return 'appeal' as const;
  return comment.state === 'visible' ? ('reported' as const) : ('held' as const);
}

export const nameOf = ({ comment }: Pick<QueueCase, 'comment'>): string =>
  'author' in comment ? comment.author.name : '';
