import { deviceStorage } from './storage.ts';

/** What this device remembers of a reader's visits to one debate. */
export type Visit = {
  /** When the device was last at it, by its own clock: milliseconds. */
  at: number;
  /** The newest comment there was at the visit before this one, by the server's clock. What is newer is new. */
  before: number;
  /** The newest comment this visit could see; the next visit's `before`. */
  seen: number;
  /** The newest comment of one's own. */
  own: number;
};

/** What a page shows of a debate: its newest comment, and the newest of one's own. 0: none. */
type Shown = { newest: number; own?: number };

/** Whoever comes back within this time goes on with the same visit: a reload loses no marks. */
export const pause = 30 * 60_000;

/** How many debates are remembered. */
const most = 200;

/**
 * The visit that a look at a debate belongs to. Only the length of a pause is taken from the device's clock, which may be
 * wrong; what is new is decided by the times of comments alone. On the first visit nothing is.
 */
export function visitAt(kept: Visit | undefined, now: number, { newest, own = 0 }: Shown): Visit {
  if (!kept) return { at: now, before: newest, seen: newest, own };
  const isSame = Math.abs(now - kept.at) <= pause;
  return {
    at: now,
    before: isSame ? kept.before : kept.seen,
    seen: Math.max(kept.seen, newest),
    own: Math.max(kept.own, own),
  };
}

/** The same visit, still going on. */
export const stillAt = (kept: Visit, now: number, own: number): Visit => ({
  ...kept,
  at: now,
  own: Math.max(kept.own, own),
});

/** Everything up to this comment is taken for seen, now and at the next visit. */
export const seenUpTo = (kept: Visit, newest: number): Visit => ({
  ...kept,
  before: Math.max(kept.seen, newest),
  seen: Math.max(kept.seen, newest),
});

/** Has somebody else written since the last visit, as far as one can tell from the newest comment alone? */
export const hasNews = (kept: Visit | undefined, newest: number): boolean =>
  kept !== undefined && newest > Math.max(kept.seen, kept.own);

const entry = 'equal-say:visits';

/** Newest first. */
type Kept = [postId: string, at: number, before: number, seen: number, own: number][];

const isKept = (row: unknown): row is Kept[number] =>
  Array.isArray(row) && typeof row[0] === 'string' && row.slice(1).filter(Number.isFinite).length === 4;

function read(): Kept {
  try {
    const kept: unknown = JSON.parse(deviceStorage.getItem(entry) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

/** The visits to all debates that are remembered. */
export const readVisits = (): ReadonlyMap<string, Visit> =>
  new Map(read().map(([postId, at, before, seen, own]) => [postId, { at, before, seen, own }]));

export function keepVisit(postId: string, { at, before, seen, own }: Visit): void {
  const others = read().filter(([id]) => id !== postId);
  const kept: Kept = [[postId, at, before, seen, own], ...others];
  deviceStorage.setItem(entry, JSON.stringify(kept.slice(0, most)));
}
