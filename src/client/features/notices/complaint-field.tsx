import { type ReactNode, useId } from 'react';
import '../../styles/notices.css';

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  value: string;
  wrong?: string | undefined;
  /** More than one line. */
  isLong?: boolean;
  type?: 'text' | 'email';
  autoComplete?: string;
  onChange: (value: string) => void;
};

/** One question with its hint, and what is wrong with the answer. */
export function ComplaintField({
  name,
  label,
  hint,
  value,
  wrong,
  isLong,
  type,
  autoComplete,
  onChange,
}: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  const shared = {
    ...{ id, name, value },
    'aria-invalid': wrong !== undefined,
    'aria-describedby': described || undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {isLong ? (
        <textarea {...shared} rows={4} />
      ) : (
        <input {...shared} type={type ?? 'text'} autoComplete={autoComplete ?? 'off'} />
      )}
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
