import { useId } from 'react';
import { limits } from '../../../contract/limits.ts';
import { useSettingsMessages } from '../../lib/messages/settings.ts';
import { entriesOf, type WordsField as Name, wordsProblem } from './rules-draft.ts';

type Props = {
  name: Name;
  value: string;
  /** What the server said about it. */
  refused: string | null;
  isReadOnly: boolean;
  onChange: (value: string) => void;
};

/** A list of words and phrases, one a line. */
export function WordsField({ name, value, refused, isReadOnly, onChange }: Props) {
  const w = useSettingsMessages();
  const id = useId();
  const { word, words } = limits.moderation;
  const problem = wordsProblem(value);
  const wrong =
    problem === null
      ? refused
      : problem.kind === 'too-long'
        ? w.tooLong(problem.line, word)
        : w.tooMany(words);
  return (
    <div className="field words-field">
      <label htmlFor={id}>{w[name]}</label>
      <p className="hint" id={`${id}-hint`}>
        {name === 'holdWords' ? w.holdHint : w.refuseHint}
      </p>
      <textarea
        id={id}
        name={name}
        rows={6}
        value={value}
        readOnly={isReadOnly}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        aria-invalid={wrong !== null || undefined}
        aria-describedby={`${id}-hint ${id}-meter${wrong === null ? '' : ` ${id}-wrong`}`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="meter" id={`${id}-meter`}>
        {w.entries(entriesOf(value).length, words)}
      </p>
      {wrong !== null && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
