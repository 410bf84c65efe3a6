import { useId } from 'react';
import { limits } from '../../../contract/limits.ts';
import { type PointOfView, type Sharing, sharings } from '../../../contract/vocabulary.ts';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { Choices } from '../../ui/choices.tsx';
import { usePointOfViewChoices } from './point-of-view-choices.ts';

type About = {
  alias: string;
  pointOfView: PointOfView | null;
  error: string | null;
  onChange: (part: { alias?: string; pointOfView?: PointOfView }) => void;
};

/** The name to show and the point of view, used for everything one does in this debate. */
export function AboutYou({ alias, pointOfView, error, onChange }: About) {
  const c = useComposerMessages();
  const choices = usePointOfViewChoices();
  const id = useId();
  return (
    <div className="about-you">
      <div className="field">
        <label htmlFor={`${id}-alias`}>{c.alias}</label>
        <input
          id={`${id}-alias`}
          name="alias"
          type="text"
          value={alias}
          maxLength={limits.alias}
          autoComplete="off"
          aria-invalid={error !== null}
          aria-describedby={error ? `${id}-wrong` : undefined}
          onChange={(event) => onChange({ alias: event.target.value })}
        />
        {error && (
          <p className="wrong" id={`${id}-wrong`}>
            {error}
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}-view`}>{c.pointOfView}</label>
        <select
          id={`${id}-view`}
          value={pointOfView ?? 'not-said'}
          onChange={(event) => onChange({ pointOfView: event.target.value })}
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

export function SharingChoice(props: { name: string; value: Sharing; onChange: (value: Sharing) => void }) {
  const c = useComposerMessages();
  return (
    <Choices
      legend={c.sharing}
      name={props.name}
      choices={sharings.map((value) => ({ value, label: c.sharings[value] }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
