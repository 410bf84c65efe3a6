/** Runs in the page, before its own scripts. It is sent there as text: nothing from outside may be used in it. */

export type Probe = {
  /** Milliseconds since the navigation, after the frame with the first comment, and with all wanted, was painted. */
  first: number | null;
  all: number | null;
  largest: number;
  shift: number;
  long: { at: number; ms: number }[];
  /** How long the frame after each input took to come. */
  inputs: number[];
  /** Times of frames, while they are wanted. */
  frames: number[] | null;
  /** Waits for so many comments from now on. */
  want: (count: number) => void;
};

declare global {
  // eslint-disable-next-line no-var
  var bench: Probe;
}

export function installProbe({ wanted }: { wanted: number }): void {
  let target = wanted;
  const probe: Probe = {
    first: null,
    all: null,
    largest: 0,
    shift: 0,
    long: [],
    inputs: [],
    frames: null,
    want: (count) => {
      target = count;
      probe.all = null;
    },
  };
  globalThis.bench = probe;

  const observe = <T extends PerformanceEntry>(type: string, each: (entry: T) => void, options = {}) => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) each(entry as T);
    });
    observer.observe({ type, buffered: true, ...options });
  };
  observe('longtask', ({ startTime, duration }) => probe.long.push({ at: startTime, ms: duration }));
  observe('largest-contentful-paint', ({ startTime }) => (probe.largest = startTime));
  observe<PerformanceEntry & { value: number; hadRecentInput: boolean }>('layout-shift', (entry) => {
    if (!entry.hadRecentInput) probe.shift += entry.value;
  });
  observe<PerformanceEventTiming>(
    'event',
    ({ interactionId, duration }) => interactionId && probe.inputs.push(duration),
    { durationThreshold: 16 },
  );

  const comments = document.getElementsByClassName('comment');
  // What stands in the document in a frame is painted with it; the next urgent task comes right after.
  const painted = (tell: (at: number) => void) =>
    void scheduler.postTask(() => tell(performance.now()), { priority: 'user-blocking' });
  const eachFrame = () => {
    if (probe.first === null && comments.length > 0) painted((now) => (probe.first ??= now));
    if (probe.all === null && comments.length >= target) painted((now) => (probe.all ??= now));
    probe.frames?.push(performance.now());
    requestAnimationFrame(eachFrame);
  };
  requestAnimationFrame(eachFrame);
}
