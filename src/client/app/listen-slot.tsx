import { lazy, Suspense } from 'react';
import { useIsAtRest } from '../features/comments/debate.tsx';
import { untilLoaded } from '../lib/load.ts';

export const listenParts = () => untilLoaded(() => import('./listen-parts.ts'));

const ListenButton = lazy(async () => ({ default: (await listenParts()).ListenButton }));

/** Room for the button that reads a text aloud, which comes when the page is at rest. */
export function ListenSlot(props: { type: 'post' | 'summary' | 'easy-read'; slug: string }) {
  const room = <span className="listen-slot" />;
  return useIsAtRest() ? (
    <Suspense fallback={room}>
      <ListenButton {...props} />
    </Suspense>
  ) : (
    room
  );
}
