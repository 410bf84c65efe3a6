import { lazy, Suspense, useEffect, useState } from 'react';
import { untilLoaded, whenIdle } from '../../lib/load.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { Choices } from '../../ui/choices.tsx';
import { chooseReading, loadReading, themes, useReading } from './reading-store.ts';

const DebateOptions = lazy(async () => ({
  default: (await untilLoaded(() => import('./debate-options.tsx'))).DebateOptions,
}));

/** Light, dark, or as the device says; below it the options that come when the page is at rest. */
export function ThemeChoice() {
  const m = useMessages();
  const theme = useReading((reading) => reading.theme);
  const [isAtRest, setIsAtRest] = useState(false);
  useEffect(loadReading, []);
  useEffect(() => whenIdle(() => setIsAtRest(true)), []);
  return (
    <>
      <Choices
        legend={m.reading.theme}
        name="theme"
        choices={themes.map((value) => ({ value, label: m.reading.themes[value] }))}
        value={theme}
        onChange={(value) => chooseReading({ theme: value })}
      />
      {isAtRest && (
        <Suspense fallback={null}>
          <DebateOptions />
        </Suspense>
      )}
      <noscript>{m.reading.needsScripts}</noscript>
    </>
  );
}
