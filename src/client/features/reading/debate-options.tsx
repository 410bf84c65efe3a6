import { useReadingMessages } from '../../lib/messages/reading.ts';
import { chooseReading, useReading } from './reading-store.ts';
import '../../styles/reading.css';

/** How this device shows debates. Off until somebody wants them. */
export function DebateOptions() {
  const m = useReadingMessages();
  const reading = useReading();
  return (
    <fieldset className="choices debate-options">
      <legend>{m.debates}</legend>
      {(['autoLoad', 'shortcuts'] as const).map((option) => (
        <label key={option} className="choice">
          <input
            type="checkbox"
            checked={reading[option]}
            onChange={({ target }) => chooseReading({ [option]: target.checked })}
          />
          {m[option]}
        </label>
      ))}
    </fieldset>
  );
}
