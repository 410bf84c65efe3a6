import { useEffect, useRef } from 'react';
import type { NoticeReceipt } from '../../../contract/notices.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNoticesMessages } from '../../lib/messages/notices.ts';
import { dayOf, exactTime } from '../../lib/times.ts';
import { dueDay } from './due-day.ts';

/** Where a complaint stands, and the letters about it. */
export function WhatBecameOfIt({ found }: { found: NoticeReceipt }) {
  const m = useMessages();
  const w = useNoticesMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { kind, state, at, dueAt, outcome, closedAt, letters } = found;
  const waits = state === 'received' || (kind === 'legal' && state === 'acknowledged');
  return (
    <div className="panel">
      <h3 tabIndex={-1} ref={heading}>
        {w.aboutHeading[kind]}
      </h3>
      <p>
        <strong>{w.states[state]}</strong> {outcome && w.outcomes[outcome]}
      </p>
      <p>
        {w.came(dayOf(at, m.language))} {closedAt !== null && w.closedOn(dayOf(closedAt, m.language))}{' '}
        {waits && w.due[kind](dueDay(dueAt, m.language, w))}
      </p>
      {letters.length > 0 ? (
        <>
          <h4>{w.letters}</h4>
          <ol className="letters">
            {letters.map((letter) => (
              <li key={letter.at}>
                <p className="byline">{w.writtenOn(exactTime(letter.at, m.language))}</p>
                <p className="letter" lang="en">
                  {letter.text}
                </p>
              </li>
            ))}
          </ol>
        </>
      ) : (
        closedAt === null && <p>{w.noLetters}</p>
      )}
    </div>
  );
}
