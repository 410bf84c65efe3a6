import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import type { Rules, TestResult } from '../../../contract/settings.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useSettingsMessages } from '../../lib/messages/settings.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { piecesOf } from './marked-text.ts';
import { textTest } from './rules-queries.ts';

/** So long after the last key it is looked at. */
const pause = 400;

/** What has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

const none: Rules = { holdFirst: false, links: 0, holdWords: [], refuseWords: [] };

/** `rules` null: they have to be corrected first. `most`: characters of the text. */
export function TryText({ rules, most }: { rules: Rules | null; most: number }) {
  const m = useMessages();
  const w = useSettingsMessages();
  const id = useId();
  const [text, setText] = useState('');
  const settled = useSettled(JSON.stringify({ text, rules }));
  const asked = JSON.parse(settled) as { text: string; rules: Rules | null };
  const isAsked = asked.text.trim() !== '' && asked.rules !== null;
  const { holdFirst, links, holdWords, refuseWords } = asked.rules ?? none;
  const tested = useQuery({
    ...textTest(asked.text, { holdFirst, links, holdWords, refuseWords }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const result = isAsked && !tested.isPlaceholderData ? tested.data : undefined;
  const outcome = result?.outcome;
  useEffect(() => {
    if (outcome) announce(w.outcome[outcome]);
  }, [outcome, w]);
  const isWaiting = text.trim() !== '' && rules !== null && (asked.text !== text || tested.isFetching);
  return (
    <section className="try-text" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{w.tryHeading}</h2>
      <div className="field">
        <label htmlFor={id}>{w.tryLabel}</label>
        <p className="hint" id={`${id}-hint`}>
          {w.tryHint}
        </p>
        <textarea
          id={id}
          rows={4}
          value={text}
          maxLength={most}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {rules === null && text !== '' && <p className="wrong">{w.fixFirst}</p>}
      {isAsked && tested.isError && (
        <div className="notice">
          <p>{problemText(tested.error, m)}</p>
          <Button onClick={() => void tested.refetch()}>{m.states.tryAgain}</Button>
        </div>
      )}
      {isWaiting && !tested.isError && <p className="opening">{w.trying}</p>}
      {result && !isWaiting && <Result text={asked.text} result={result} />}
    </section>
  );
}

function Result({ text, result }: { text: string; result: TestResult }) {
  const w = useSettingsMessages();
  const { outcome, rule, matches, drawn, links } = result;
  return (
    <div className={`tested tested--${outcome}`}>
      <p>
        <strong>{w.outcome[outcome]}</strong> {rule !== null && w.heldBecause[rule]}
      </p>
      <p className="tested-text">
        {piecesOf(text, matches).map((piece) =>
          piece.list === null ? (
            piece.text
          ) : (
            <mark key={piece.from} className={`found--${piece.list}`}>
              {piece.text}
            </mark>
          ),
        )}
      </p>
      {(matches.length > 0 || drawn.length > 0 || links > 0) && (
        <>
          <h3>{w.found}</h3>
          <ul>
            {matches.map(({ list, entry, from, to }) => (
              <li key={`${list} ${from} ${to} ${entry}`}>
                {w.list[list]}: {w.match(text.slice(from, to), entry)}
              </li>
            ))}
            {drawn.map(({ list, entry }) => (
              <li key={`${list} ${entry}`}>
                {w.list[list]}: {w.drawn(entry)}
              </li>
            ))}
            {links > 0 && <li>{w.linksFound(links)}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
