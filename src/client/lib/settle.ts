/** What a reader does to move the page. */
const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Calls `then` whenever the reader may be moving the page, until `signal` ends it. */
export function onReader(then: () => void, signal: AbortSignal): void {
  for (const move of moves) addEventListener(move, then, { signal, capture: true, passive: true });
}

/** In how many frames one after the other nothing may move until it is believed to stand (a fifth of a second). */
const still = 12;
/** How many frames to wait for it to be drawn and to stand (about ten seconds). */
const patience = 600;

type Aim = {
  find: () => HTMLElement | null;
  /** Where its upper edge shall be: pixels below the upper edge of the window. */
  topOf: (element: HTMLElement) => number;
  signal: AbortSignal;
};

/**
 * Brings an element to its place and holds it there until it stands. Groups that were never drawn have guessed heights,
 * so one scroll is not enough. The reader's own move ends it at once, and so does the signal.
 */
export function settle({ find, topOf, signal }: Aim): Promise<void> {
  const ending = new AbortController();
  let quiet = 0;
  return new Promise((resolve) => {
    const end = () => {
      ending.abort();
      resolve();
    };
    const look = (frames: number): void => {
      if (ending.signal.aborted) return;
      const element = find();
      const before = scrollY;
      if (element) scrollBy(0, element.getBoundingClientRect().top - topOf(element));
      quiet = element && Math.abs(scrollY - before) < 1 ? quiet + 1 : 0;
      if (quiet > still || frames === 0) end();
      else requestAnimationFrame(() => look(frames - 1));
    };
    if (signal.aborted) return end();
    signal.addEventListener('abort', end, { signal: ending.signal });
    onReader(end, ending.signal);
    look(patience);
  });
}
