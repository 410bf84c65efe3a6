import { create } from 'zustand';
import { deviceStorage } from '../../lib/storage.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** `public/first-paint.js` reads the same entry before the first paint. */
const entry = 'equal-say:reading';

/** Reading options of this device. */
type Reading = {
  theme: Theme;
  /** J and K go to new comments. */
  shortcuts: boolean;
  /** More comments come when the end of the list comes near. */
  autoLoad: boolean;
};

export const useReading = create<Reading>(() => ({ theme: 'system', shortcuts: false, autoLoad: false }));

/** Called once the page is hydrated: the server drew it without them. */
export function loadReading(): void {
  try {
    const kept = JSON.parse(deviceStorage.getItem(entry) ?? '{}') as Partial<Reading>;
    useReading.setState({
      theme: themes.find((theme) => theme === kept.theme) ?? 'system',
      shortcuts: kept.shortcuts === true,
      autoLoad: kept.autoLoad === true,
    });
  } catch {
    // Written by something else: the options stay as they are from the start.
  }
}

/** Takes effect at once, and is kept. */
export function chooseReading(choice: Partial<Reading>): void {
  useReading.setState(choice);
  const reading = useReading.getState();
  deviceStorage.setItem(entry, JSON.stringify(reading));
  const { theme } = reading;
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/** Are more comments to come without a press of the button? */
export const useAutoLoad = (): boolean => useReading((reading) => reading.autoLoad);
