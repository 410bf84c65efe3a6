import { useId } from 'react';

type Props = { label: string; value: string; most: number; onChange: (value: string) => void };

/** One line of text with its label. `most`: characters. */
export function LineField({ label, value, most, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={most}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
