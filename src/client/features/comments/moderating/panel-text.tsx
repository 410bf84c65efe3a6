import { useId } from 'react';

type Props = {
  label: string;
  hint: string;
  rows: number;
  value: string;
  isWrong: boolean;
  onChange: (value: string) => void;
};

/** What a panel asks for in words, and what becomes of them. */
export function PanelText({ label, hint, rows, value, isWrong, onChange }: Props) {
  const id = useId();
  return (
    <>
      <p className="hint" id={`${id}-what`}>
        {hint}
      </p>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          value={value}
          rows={rows}
          aria-invalid={isWrong}
          aria-describedby={`${id}-what`}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </>
  );
}
