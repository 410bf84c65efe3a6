import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { deviceStorage } from '../../lib/storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Reading options of this device. `public/theme.js` reads the same entry before the first paint. */
export const useReading = create<{ theme: Theme }>()(
  persist((): { theme: Theme } => ({ theme: 'system' }), {
    name: 'equal-say:reading',
    version: 1,
    storage: createJSONStorage(() => deviceStorage),
    // The server drew the page without them; read once the page is hydrated.
    skipHydration: true,
  }),
);

export function chooseTheme(theme: Theme): void {
  useReading.setState({ theme });
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
