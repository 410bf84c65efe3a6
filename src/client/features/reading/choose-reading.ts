import { deviceStorage } from '../../lib/storage.ts';
import { showReading } from './reading-attributes.ts';
import { readingEntry, takeReading, useReading } from './reading-store.ts';
import { type Reading, readingOf } from './reading.ts';

/** Takes effect at once, and is kept. */
export function chooseReading(choice: Partial<Reading>): void {
  useReading.setState(choice);
  deviceStorage.setItem(readingEntry, JSON.stringify(useReading.getState()));
}

/** Everything as it was before anybody chose. */
export function resetReading(): void {
  useReading.setState(readingOf(null));
  deviceStorage.removeItem(readingEntry);
}

/** The page looks as the options say, also when they are chosen in another tab. Gives what ends it. */
export function followReading(): () => void {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    // Without a key everything of the site was cleared.
    if (key === readingEntry || key === null) takeReading(newValue);
  };
  addEventListener('storage', onStorage);
  const unsubscribe = useReading.subscribe((reading) => showReading(reading));
  showReading(useReading.getState());
  return () => {
    unsubscribe();
    removeEventListener('storage', onStorage);
  };
}
