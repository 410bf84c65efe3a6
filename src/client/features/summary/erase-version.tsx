import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { SummaryRevision } from '../../../contract/summary.ts';
import { answer, api, once, Refusal } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useSummaryEditorMessages } from '../../lib/messages/summary-editor.ts';
import { postKeys } from '../../lib/post-cache.ts';
import { problemText } from '../../lib/problem-text.ts';
import { exactTime } from '../../lib/times.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { summaryQueries } from './summary-queries.ts';
import '../../styles/composer.css';
import '../../styles/moderation.css';

type Props = { slug: string } & Pick<SummaryRevision, 'revision' | 'at'>;

/** For moderators: takes the words of one version out of the site for good. It asks first, where its button is. */
export function EraseVersion({ slug, revision, at }: Props) {
  const m = useMessages();
  const w = useSummaryEditorMessages();
  const client = useQueryClient();
  const id = useId();
  const [asks, setAsks] = useState(false);
  const [isErasing, setIsErasing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const key = useRef<string | null>(null);
  useEffect(() => {
    if (asks) box.current?.querySelector<HTMLElement>('.mod')?.focus();
  }, [asks]);

  const keep = () => {
    setAsks(false);
    setProblem(null);
    box.current?.querySelector('button')?.focus();
  };
  const erase = async () => {
    if (isErasing) return;
    setIsErasing(true);
    // This goes with the words; what holds it stays.
    const place =
      box.current?.closest<HTMLElement>('.revisions > li') ?? document.getElementById('summary-heading');
    key.current ??= crypto.randomUUID();
    const param = { slug, revision: String(revision) };
    try {
      await answer<{ revision: number }>(
        api.api.posts[':slug'].summaries[':revision'].$delete({ param }, once(key.current)),
      ).catch((error: unknown) => {
        // Another moderator was faster: that is what was wanted.
        if (!(error instanceof Refusal && error.problem.code === 'already-done')) throw error;
      });
      await Promise.all([
        client.invalidateQueries({ queryKey: postKeys.one(slug) }),
        client.invalidateQueries({ queryKey: summaryQueries.revisions(slug).queryKey }),
      ]);
      announce(w.erased);
      place?.focus();
    } catch (error) {
      setProblem(problemText(error, m));
      announce(problemText(error, m));
    } finally {
      setIsErasing(false);
    }
  };

  return (
    <div ref={box}>
      <Button
        look="quiet"
        aria-expanded={asks}
        aria-label={w.eraseOf(exactTime(at, m.language))}
        onClick={() => (asks ? keep() : setAsks(true))}
      >
        {w.erase}
      </Button>
      {asks && (
        <div
          className="mod"
          role="group"
          tabIndex={-1}
          aria-labelledby={`${id}-question`}
          onKeyDown={(event) => event.key === 'Escape' && keep()}
        >
          <p className="mod-question" id={`${id}-question`}>
            {w.eraseQuestion}
          </p>
          {problem && <p className="wrong">{problem}</p>}
          <div className="end">
            <Button look="danger" aria-disabled={isErasing} onClick={() => void erase()}>
              {isErasing ? w.erasing : w.eraseYes}
            </Button>
            <Button onClick={keep}>{w.eraseNo}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
