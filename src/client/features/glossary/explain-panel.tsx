import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { useExplainMessages } from '../../lib/messages/explain.ts';
import { useGlossaryMessages } from '../../lib/messages/glossary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { plainText } from '../../lib/plain-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { explainedIn } from './explained-in.ts';
import { glossaryQuery } from './glossary-query.ts';
import '../../styles/explain-panel.css';

/** The hard words of a comment, explained below it. It takes the focus; Escape closes it. `html`: the comment's. */
export function ExplainPanel({ html, onDone }: { html: string; onDone: () => void }) {
  const m = useMessages();
  const w = useGlossaryMessages();
  const e = useExplainMessages();
  const id = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  const { data, isError, refetch } = useQuery(glossaryQuery);
  const found = data && explainedIn(plainText(html), data.words);
  const said =
    isError && !found ? m.states.failed : found ? e.inCommentCount(found.length) : m.states.loading;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => announce(said), [said]);
  return (
    <section
      className="explain-panel"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <p id={id} className="explain-title" ref={heading} tabIndex={-1}>
        {e.inComment}
      </p>
      {found && found.length > 0 ? (
        <dl>
          {found.map((one) => (
            <div key={one.word}>
              <dt lang="en-GB">{one.word}</dt>
              <dd>
                {'plain' in one && `${e.plainly} `}
                <span lang="en-GB">{'plain' in one ? one.plain : one.explanation}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{said}</p>
      )}
      <div className="end">
        {isError && !found && <Button onClick={() => void refetch()}>{m.states.tryAgain}</Button>}
        <Button onClick={onDone}>{w.close}</Button>
        <Link className="btn btn--quiet" to={paths.glossary()}>
          {w.all}
        </Link>
      </div>
    </section>
  );
}
