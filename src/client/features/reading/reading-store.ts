import { create } from 'zustand';
import { deviceStorage } from '../../lib/storage.ts';
import { type Reading, readingOf } from './reading.ts';

/** `public/first-paint.js` reads the same entry before the first paint. */
export const readingEntry = 'equal-say:reading';

export const useReading = create<Reading>(() => readingOf(null));

/** From the entry, as it was read or as another tab has changed it. */
export function takeReading(entry: string | null): void {
  try {
    useReading.setState(readingOf(JSON.parse(entry ?? 'null')));
  } catch {
    // Written by something else: the options stay as they are.
  }
}

/** Called once the page is hydrated: the server drew it without the options of this device. */
export function loadReading(): void {
  const entry = deviceStorage.getItem(readingEntry);
  if (entry !== null) takeReading(entry);
}

/** Are more comments to come without a press of the button? */
export const useAutoLoad = (): boolean => useReading((reading) => reading.autoLoad);
