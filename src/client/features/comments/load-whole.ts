import type { Comment, ThreadPage } from '../../../contract/comment.ts';
import { type LoadedThread, withPage } from './thread-cache.ts';

/** How long one step may keep the page busy (milliseconds): under 50, from where on a person notices. */
const budget = 32;
/** Comments drawn in one step: at first, at least, at most. */
const first = 40;
const [fewest, most] = [60, 160];

type Steps = {
  read: (after: string | null) => Promise<ThreadPage>;
  /** Ids of what is loaded already. */
  known: Iterable<string>;
  /** Takes some comments into the thread; `next`: where to go on from now, `undefined` within a page. */
  take: (comments: readonly Comment[], next: string | null | undefined) => void;
  /** Waits until what was taken is drawn. */
  drawn: () => Promise<void>;
  /** Milliseconds. */
  clock: () => number;
  signal: AbortSignal;
};

/**
 * Loads all of a debate in steps as small as this device needs, each while the next page is on its way. A comment is
 * taken after its parent, whatever order they come in. Ends early when the signal says so; throws when a page fails.
 */
export async function loadWhole(from: string | null, steps: Steps): Promise<void> {
  const { read, take, drawn, clock, signal } = steps;
  const known = new Set(steps.known);
  const orphans = new Map<string, Comment[]>();
  let size = first;

  /** Those whose parents are here, parents first. */
  const ready = (comments: readonly Comment[]): Comment[] => {
    const found: Comment[] = [];
    const waiting = comments.toReversed();
    for (let comment = waiting.pop(); comment; comment = waiting.pop()) {
      const { id, parentId } = comment;
      if (parentId !== null && !known.has(parentId)) {
        orphans.set(parentId, [...(orphans.get(parentId) ?? []), comment]);
        continue;
      }
      known.add(id);
      found.push(comment);
      waiting.push(...(orphans.get(id) ?? []).toReversed());
      orphans.delete(id);
    }
    return found;
  };

  let coming = read(from);
  for (;;) {
    const page = await coming;
    if (signal.aborted) return;
    if (page.next !== null) {
      coming = read(page.next);
      // Its failure is met where it is awaited.
      coming.catch(() => undefined);
    }
    const comments = ready(page.comments);
    for (let at = 0; at === 0 || at < comments.length;) {
      const start = clock();
      const end = at + size;
      take(comments.slice(at, end), end >= comments.length ? page.next : undefined);
      await drawn();
      if (signal.aborted) return;
      at = end;
      const pace = budget / Math.max(1, clock() - start);
      size = Math.round(Math.min(most, Math.max(fewest, size * Math.min(2, Math.max(0.5, pace)))));
    }
    if (page.next === null) return;
  }
}

/** Some comments of the whole debate, in its order. At the end of it nothing is left to ask for. */
export function withWhole(
  thread: LoadedThread,
  comments: readonly Comment[],
  next: string | null | undefined,
): LoadedThread {
  const { asked } = thread;
  const merged = { ...withPage(thread, { comments: [...comments], next: thread.next }), asked };
  if (next === undefined) return merged;
  if (next !== null) return { ...merged, whole: next };
  return { ...merged, whole: null, next: null, early: [], branches: {} };
}
