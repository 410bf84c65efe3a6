import { lazy, Suspense, useEffect, useState } from 'react';
import { untilLoaded, whenIdle } from '../../lib/load.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { loadReading } from './reading-store.ts';

const ReadingPanel = lazy(async () => ({
  default: (await untilLoaded(() => import('./reading-panel.tsx'))).ReadingPanel,
}));

/** A native popover: it opens without scripts. What stands in it comes when the page is at rest, or when it is opened. */
export function ReadingOptions() {
  const m = useMessages();
  const [isWanted, setIsWanted] = useState(false);
  const want = () => setIsWanted(true);
  useEffect(loadReading, []);
  useEffect(() => whenIdle(want), []);
  const opening = <p className="opening">{m.states.loading}</p>;
  return (
    <div
      id="reading-options"
      className="sheet"
      popover="auto"
      role="dialog"
      aria-label={m.reading.options}
      onBeforeToggle={want}
    >
      {isWanted ? (
        <Suspense fallback={opening}>
          <ReadingPanel />
        </Suspense>
      ) : (
        opening
      )}
      <noscript>{m.reading.needsScripts}</noscript>
    </div>
  );
}
