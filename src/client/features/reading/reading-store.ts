import { create } from 'zustand';
import { deviceStorage } from '../../lib/storage.ts';
import type { Reading } from './reading.ts';

/** `public/first-paint.js` reads the same entry before the first paint. */
export const readingEntry = 'equal-say:reading';

/** How it is until somebody chooses. */
export const start: Reading = {
  theme: 'system',
  textSize: '100',
  lineSpacing: 'normal',
  font: 'hyperlegible',
  motionOff: false,
  easyReadFirst: false,
  picturesOff: false,
  shortcuts: false,
  autoLoad: false,
};

export const useReading = create<Reading>(() => start);

/**
 * Called once the page is hydrated: the server drew it without the options of this device. They are taken as they stand;
 * whether something else wrote the entry is looked at when the page is at rest (follow-reading.ts).
 */
export function loadReading(): void {
  try {
    useReading.setState({ ...(JSON.parse(deviceStorage.getItem(readingEntry) ?? '{}') as Partial<Reading>) });
  } catch {
    // Not written here: the options stay as they are.
  }
}

/** Are more comments to come without a press of the button? */
export const useAutoLoad = (): boolean => useReading((reading) => reading.autoLoad);
