import { deviceStorage } from '../../lib/storage.ts';
import { readingAttributes } from './reading-attributes.ts';
import { readingEntry, start, useReading } from './reading-store.ts';
import { type Reading, readingOf } from './reading.ts';

/** Takes effect at once, and is kept. */
export function chooseReading(choice: Partial<Reading>): void {
  useReading.setState(choice);
  const reading = readingOf(useReading.getState());
  // The attributes as well: `public/first-paint.js` takes them over as they stand.
  deviceStorage.setItem(readingEntry, JSON.stringify({ ...reading, shown: readingAttributes(reading) }));
}

/** Everything as it was before anybody chose. */
export function resetReading(): void {
  useReading.setState(start);
  deviceStorage.removeItem(readingEntry);
}
