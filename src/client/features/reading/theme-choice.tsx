import { useEffect } from 'react';
import { useMessages } from '../../lib/messages/messages.ts';
import { Choices } from '../../ui/choices.tsx';
import { chooseTheme, loadReading, themes, useReading } from './reading-store.ts';

/** Light, dark, or as the device says. */
export function ThemeChoice() {
  const m = useMessages();
  const theme = useReading((reading) => reading.theme);
  useEffect(loadReading, []);
  return (
    <>
      <Choices
        legend={m.reading.theme}
        name="theme"
        choices={themes.map((value) => ({ value, label: m.reading.themes[value] }))}
        value={theme}
        onChange={chooseTheme}
      />
      <noscript>{m.reading.needsScripts}</noscript>
    </>
  );
}
