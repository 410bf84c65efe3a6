/** Runs in the page, before its own scripts. It is sent there as text: nothing from outside may be used in it. */

/** Milliseconds since the navigation, like all times here. */
export type Frame = { began: number; over: number };

export type Probe = {
  /** The frames with the first comment, and with all wanted: when they began, and when the page was asked again after. */
  first: Frame | null;
  all: Frame | null;
  /** When frames had been drawn: known of those with the first or a larger text. */
  drawn: number[];
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

type PaintEntry = PerformanceEntry & { paintTime?: number };

declare global {
  // eslint-disable-next-line no-var
  var bench: Probe;
}

export function installProbe({ wanted }: { wanted: number }): void {
  let target = wanted;
  const probe: Probe = {
    first: null,
    all: null,
    drawn: [],
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
  const seen = ({ paintTime }: PaintEntry) => paintTime !== undefined && probe.drawn.push(paintTime);
  observe<PaintEntry>('paint', seen);
  observe<PaintEntry>('largest-contentful-paint', (entry) => {
    probe.largest = entry.startTime;
    seen(entry);
  });
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
  const painted = (tell: (frame: Frame) => void) => {
    const began = performance.now();
    void scheduler.postTask(() => tell({ began, over: performance.now() }), { priority: 'user-blocking' });
  };
  const eachFrame = () => {
    if (probe.first === null && comments.length > 0) painted((frame) => (probe.first ??= frame));
    if (probe.all === null && comments.length >= target) painted((frame) => (probe.all ??= frame));
    probe.frames?.push(performance.now());
    requestAnimationFrame(eachFrame);
  };
  requestAnimationFrame(eachFrame);
}
