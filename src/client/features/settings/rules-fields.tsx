import { useId } from 'react';
import { limits } from '../../../contract/limits.ts';
import { useSettingsMessages } from '../../lib/messages/settings.ts';
import { linksOf, type RulesDraft } from './rules-draft.ts';
import { WordsField } from './words-field.tsx';

type Props = {
  draft: RulesDraft;
  refused: Record<string, string>;
  isReadOnly: boolean;
  onChange: (part: Partial<RulesDraft>) => void;
};

export function RulesFields({ draft, refused, isReadOnly, onChange }: Props) {
  const w = useSettingsMessages();
  const id = useId();
  const most = limits.moderation.links;
  const isWrong = linksOf(draft.links) === null;
  const words = (name: 'refuseWords' | 'holdWords') => (
    <WordsField
      name={name}
      value={draft[name]}
      refused={refused[name] ?? null}
      isReadOnly={isReadOnly}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      <p className="hint">{w.oneALine}</p>
      {words('refuseWords')}
      {words('holdWords')}
      <div className="field rule-switch">
        <label>
          <input
            type="checkbox"
            checked={draft.holdFirst}
            disabled={isReadOnly}
            aria-describedby={`${id}-first`}
            onChange={(event) => onChange({ holdFirst: event.target.checked })}
          />
          {w.holdFirst}
        </label>
        <p className="hint" id={`${id}-first`}>
          {w.holdFirstHint}
        </p>
      </div>
      <div className="field rule-links">
        <label htmlFor={`${id}-links`}>{w.links}</label>
        <input
          id={`${id}-links`}
          inputMode="numeric"
          autoComplete="off"
          value={draft.links}
          readOnly={isReadOnly}
          aria-invalid={isWrong || undefined}
          aria-describedby={`${id}-links-hint`}
          onChange={(event) => onChange({ links: event.target.value })}
        />
        <p className={isWrong ? 'wrong' : 'hint'} id={`${id}-links-hint`}>
          {isWrong ? w.linksWrong(most) : w.linksHint(most)}
        </p>
      </div>
    </>
  );
}
