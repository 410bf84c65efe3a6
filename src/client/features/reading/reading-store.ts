import { create } from 'zustand';
import { deviceStorage } from '../../lib/storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** `public/theme.js` reads the same entry before the first paint. */
const entry = 'equal-say:reading';

/** Reading options of this device. */
export const useReading = create<{ theme: Theme }>(() => ({ theme: 'system' }));

/** Called once the page is hydrated: the server drew it without them. */
export function loadReading(): void {
  try {
    const kept = JSON.parse(deviceStorage.getItem(entry) ?? '{}') as { theme?: Theme };
    useReading.setState({ theme: themes.find((theme) => theme === kept.theme) ?? 'system' });
  } catch {
    // Written by something else: the options stay as they are from the start.
  }
}

export function chooseTheme(theme: Theme): void {
  useReading.setState({ theme });
  deviceStorage.setItem(entry, JSON.stringify({ theme }));
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
