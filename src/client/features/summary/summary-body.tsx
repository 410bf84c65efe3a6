import { useId, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import { answer, api } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useSummaryEditorMessages } from '../../lib/messages/summary-editor.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Text } from './summary-text.tsx';

type Props = { slug: string; value: string; onChange: (value: string) => void };

/** The text, and how it will look. */
export function SummaryBody({ slug, value, onChange }: Props) {
  const m = useMessages();
  const w = useSummaryEditorMessages();
  const id = useId();
  const [preview, setPreview] = useState<{ of: string; html: string } | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const left = limits.summary.text - value.trim().length;

  const look = async () => {
    setIsAsking(true);
    try {
      const body = value.trim();
      const { html } = await answer<{ html: string }>(
        api.api.posts[':slug'].summary.preview.$post({ param: { slug }, json: { body } }),
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
          name="summary"
          value={value}
          rows={5}
          aria-describedby={`${id}-meter`}
          aria-invalid={left < 0}
          onChange={(event) => onChange(event.target.value)}
        />
        <p className="meter" id={`${id}-meter`}>
          <span className={left < 0 ? 'wrong' : undefined}>{left < 200 ? w.left(left) : w.formatting}</span>
        </p>
        <p>
          <Button onClick={() => void look()} aria-disabled={isAsking}>
            {w.preview}
          </Button>
        </p>
      </div>
      {preview && preview.of === value && (
        <section className="preview" aria-labelledby={`${id}-preview`}>
          <h5 id={`${id}-preview`}>{w.previewHeading}</h5>
          <Text html={preview.html} />
        </section>
      )}
    </>
  );
}
