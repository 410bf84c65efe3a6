import { useReadingMessages } from '../../lib/messages/reading.ts';
import type { Reading } from './reading.ts';

/** A few words that look as the page does: on a phone little of it is in sight behind the panel. */
export function Sample() {
  const { sample } = useReadingMessages();
  return (
    <div className="reading-sample">
      <p>
        <strong>{sample.heading}</strong>
      </p>
      <p>{sample.text}</p>
    </div>
  );
}

/** The same letter in every size. */
export const TextSizeMark = ({ value }: { value: Reading['textSize'] }) => (
  <span className={`reading-size reading-size--${value}`} aria-hidden="true">
    a
  </span>
);

/** The colours themselves. */
export const Swatch = ({ value }: { value: Reading['theme'] }) => (
  <span className="reading-swatch" data-theme={value} aria-hidden="true">
    a
  </span>
);
