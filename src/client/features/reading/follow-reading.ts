import { showReading } from './reading-attributes.ts';
import { readingEntry, useReading } from './reading-store.ts';
import { readingOf } from './reading.ts';

/** From the entry as another tab has changed it. */
function take(entry: string | null): void {
  try {
    useReading.setState(readingOf(JSON.parse(entry ?? 'null')));
  } catch {
    // Written by something else: the options stay as they are.
  }
}

/** The page looks as the options say, also when they are chosen in another tab. Gives what ends it. */
export function followReading(): () => void {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    // Without a key everything of the site was cleared.
    if (key === readingEntry || key === null) take(newValue);
  };
  addEventListener('storage', onStorage);
  const unsubscribe = useReading.subscribe((reading) => showReading(reading));
  // Something else may have written what was loaded.
  useReading.setState(readingOf(useReading.getState()));
  return () => {
    unsubscribe();
    removeEventListener('storage', onStorage);
  };
}
