import type { ComponentType, ReactNode } from 'react';
import { useReadingMessages } from '../../lib/messages/reading.ts';
import { Choices } from '../../ui/choices.tsx';
import { chooseReading } from './choose-reading.ts';
import { useReading } from './reading-store.ts';
import type { Reading } from './reading.ts';

/** Options that are one of a few words, and those that are on or off. */
type Word = { [O in keyof Reading]: Reading[O] extends string ? O : never }[keyof Reading];
type Switch = Exclude<keyof Reading, Word>;

export type Mark<V> = ComponentType<{ value: V }>;

/** One of a few. `labels` has them in the order they are shown. */
export function Pick<O extends Word>(props: {
  option: O;
  legend: ReactNode;
  labels: Readonly<Record<Reading[O], string>>;
  /** A picture of the choice, before its words. */
  mark?: Mark<Reading[O]>;
}) {
  const { option, legend, labels, mark: Shown } = props;
  const value = useReading((reading) => reading[option]);
  return (
    <Choices
      legend={legend}
      name={option}
      choices={(Object.keys(labels) as Reading[O][]).map((one) => ({
        value: one,
        label: (
          <>
            {Shown && <Shown value={one} />}
            {labels[one]}
          </>
        ),
      }))}
      value={value}
      onChange={(chosen) => chooseReading({ [option]: chosen })}
    />
  );
}

export function Switches({ legend, options }: { legend: ReactNode; options: readonly Switch[] }) {
  const m = useReadingMessages();
  const reading = useReading();
  return (
    <fieldset className="choices reading-switches">
      <legend>{legend}</legend>
      {options.map((option) => (
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
