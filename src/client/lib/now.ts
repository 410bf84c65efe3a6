import { createContext, useContext, useSyncExternalStore } from 'react';

/** The time the page was made, as the server wrote it down: relative times hydrate from it. Milliseconds UTC. */
export const PageTime = createContext<number | null>(null);

const minute = 60_000;

/** One clock for the whole page, however many read it. It stands still between two ticks, as a snapshot must. */
const readers = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => {
  now = Date.now();
  for (const reader of readers) reader();
};

function subscribe(reader: () => void): () => void {
  if (readers.size === 0) {
    now = Date.now();
    timer = setInterval(tick, minute);
  }
  readers.add(reader);
  return () => {
    readers.delete(reader);
    if (readers.size === 0) clearInterval(timer);
  };
}

/**
 * What `read` makes of the time now, to the minute: a word, a number. The component is drawn anew only when that has
 * changed. During hydration it is the page's own time, so that both sides write the same words.
 */
export function useNow<T extends string | number | boolean>(read: (now: number) => T): T {
  const page = useContext(PageTime);
  return useSyncExternalStore(
    subscribe,
    () => read(now),
    () => read(page ?? now),
  );
}
