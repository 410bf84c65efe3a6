import { lazy, type ReactNode, Suspense } from 'react';
import { untilLoaded } from '../../lib/load.ts';
import type { MarksProps } from './comment-marks.tsx';

type Loaded = { default: (props: MarksProps) => ReactNode };
let loaded: Loaded | null = null;

/** What draws the marks of comments; few comments have any. */
export const loadMarks = async (): Promise<Loaded> =>
  (loaded ??= { default: (await import('./comment-marks.tsx')).CommentMarks });

/** Resolves at once when it is there already, which a promise cannot: the server draws in one go. */
const atOnce = (value: Loaded) =>
  ({ then: (done: (value: Loaded) => void) => done(value) }) as unknown as Promise<Loaded>;

const Lazy = lazy(() => (loaded ? atOnce(loaded) : untilLoaded(loadMarks)));

/** A page from the server has them drawn: they stay as they are until this is loaded, and nothing moves. */
export const Marks = (props: MarksProps) => (
  <Suspense fallback={null}>
    <Lazy {...props} />
  </Suspense>
);
