import { useId } from 'react';
import { useSummaryEditorMessages } from '../../lib/messages/summary-editor.ts';
import { longSentences } from './sentences.ts';

type Props = { value: string; onChange: (value: string) => void };

/** A sentence a line; long ones are pointed out, and nothing more. */
export function EasyReadField({ value, onChange }: Props) {
  const w = useSummaryEditorMessages();
  const id = useId();
  const long = longSentences(value);
  return (
    <div className="field">
      <label htmlFor={`${id}-text`}>{w.easyRead}</label>
      <p className="hint" id={`${id}-hint`}>
        {w.easyReadHint}
      </p>
      <textarea
        id={`${id}-text`}
        name="easy-read"
        value={value}
        rows={4}
        aria-describedby={`${id}-hint ${id}-long`}
        onChange={(event) => onChange(event.target.value)}
      />
      <ul className="notes" id={`${id}-long`}>
        {long.map(({ line, words }) => (
          <li key={line}>{w.longSentence(line, words)}</li>
        ))}
      </ul>
    </div>
  );
}
