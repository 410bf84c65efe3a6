import { useId } from 'react';
import { limits } from '../../../../contract/limits.ts';

type Props = { label: string; value: string; onChange: (value: string) => void };

/** One line for fellow moderators. */
export function NoteField({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={limits.note}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
