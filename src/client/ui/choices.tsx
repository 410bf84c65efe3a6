import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Choice<V extends string> = { value: V; label: ReactNode; icon?: IconName };

/** One of a few, all in sight: radio buttons as boxes. `value` null: none chosen yet. */
export function Choices<V extends string>(props: {
  legend: ReactNode;
  name: string;
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V) => void;
  describedBy?: string | undefined;
}) {
  return (
    <fieldset className="choices" aria-describedby={props.describedBy}>
      <legend>{props.legend}</legend>
      <div className="row">
        {props.choices.map(({ value, label, icon }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={props.name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            {icon && <Icon name={icon} />}
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
