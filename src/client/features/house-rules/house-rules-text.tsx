import { useId, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import { answer, api } from '../../lib/api.ts';
import { useServerHtml } from '../../lib/html.ts';
import { useHouseRulesMessages } from '../../lib/messages/house-rules.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { missingSections } from './missing-sections.ts';

type Props = { value: string; onChange: (value: string) => void };

/** The text, what links would look for in it and not find, and how it will look. */
export function HouseRulesText({ value, onChange }: Props) {
  const m = useMessages();
  const w = useHouseRulesMessages();
  const id = useId();
  const [preview, setPreview] = useState<{ of: string; html: string } | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const left = limits.moderation.page - value.trim().length;
  const missing = missingSections(value);

  const look = async () => {
    if (isAsking) return;
    setIsAsking(true);
    try {
      const { html } = await answer<{ html: string }>(
        api.api.pages['house-rules'].preview.$post({ json: { body: value.trim() } }),
      );
      setPreview({ of: value, html });
      announce(w.previewHeading);
    } catch (error) {
      announce(problemText(error, m));
      setPreview(null);
    } finally {
      setIsAsking(false);
    }
  };

  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-text`}>{w.text}</label>
        <textarea
          id={`${id}-text`}
          value={value}
          rows={16}
          aria-describedby={`${id}-meter`}
          aria-invalid={left < 0}
          onChange={(event) => onChange(event.target.value)}
        />
        <p className="meter" id={`${id}-meter`}>
          <span className={left < 0 ? 'wrong' : undefined}>{left < 1000 ? w.left(left) : w.formatting}</span>
        </p>
      </div>
      {missing[0] !== undefined && (
        <div className="rules-missing">
          <p>{w.missing}</p>
          <ul>
            {missing.map((reason) => (
              <li key={reason}>{w.reasons[reason]}</li>
            ))}
          </ul>
          <p>{w.missingHow(`### ${w.reasons[missing[0]]} {#${missing[0]}}`)}</p>
        </div>
      )}
      <p>
        <Button onClick={() => void look()} aria-disabled={isAsking}>
          {w.preview}
        </Button>
      </p>
      {preview?.of === value && (
        <section className="rules-preview" aria-labelledby={`${id}-preview`}>
          <h3 id={`${id}-preview`}>{w.previewHeading}</h3>
          <RulesProse html={preview.html} />
        </section>
      )}
    </>
  );
}

/** In English, as the rules come. Without the names that links lead to: several texts stand on the page. */
export function RulesProse({ html }: { html: string }) {
  const unnamed = useServerHtml(html.replace(/<(h[23]) id="[a-z-]+">/g, '<$1>'));
  return <div className="prose" lang="en" dangerouslySetInnerHTML={unnamed} />;
}
