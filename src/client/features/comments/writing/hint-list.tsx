import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useMessages } from '../../../lib/messages/messages.ts';
import { useWritingMessages } from '../../../lib/messages/writing.ts';
import { canFollow, editFor } from '../../../lib/writing/apply-hint.ts';
import type { Hint } from '../../../lib/writing/hints.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.ts';
import { hintsNow } from './checker.ts';
import { showIn, typeInto } from './text-area.ts';
import { useKnownNames } from './use-known-names.ts';
import '../../../styles/writing.css';

type Props = {
  hints: readonly Hint[];
  area: RefObject<HTMLTextAreaElement | null>;
  onLeave: (key: string) => void;
};

/** A few quiet lines below the text. Each can be followed with one press, or left. */
export function HintList({ hints, area, onLeave }: Props) {
  const m = useMessages();
  const w = useWritingMessages();
  const known = useKnownNames();
  const list = useRef<HTMLUListElement>(null);
  /** Which line went by a press: its place, or the text, takes the focus. */
  const left = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (left.current === null) return;
    const lines = list.current?.children ?? [];
    const line = lines[Math.min(left.current, lines.length - 1)];
    (line?.querySelector<HTMLElement>('button:last-of-type') ?? area.current)?.focus();
    left.current = null;
  }, [hints, area]);

  /** The same hint in the text as it is now: one may have typed on. */
  const now = ({ key }: Hint) =>
    area.current && hintsNow(area.current.value, known()).find((one) => one.key === key);
  const show = (hint: Hint) => {
    const place = now(hint)?.places[0];
    if (place) showIn(area.current!, place);
  };
  const follow = (hint: Hint) => {
    const text = area.current?.value ?? '';
    const current = now(hint);
    const edit = current && editFor(text, current, w.instead);
    if (!edit) return;
    typeInto(area.current!, edit);
    const undo = () => {
      const end = edit.start + edit.text.length;
      const since = area.current?.value.slice(0, end);
      if (since !== text.slice(0, edit.start) + edit.text) return announce(w.notUndone);
      typeInto(area.current!, { start: edit.start, end, text: text.slice(edit.start, edit.end) });
    };
    showToast({ text: w.followed(hint), action: { label: m.moderation.undo, run: undo } });
  };

  if (hints.length === 0) return null;
  return (
    <div className="writing-hints" role="group" aria-label={w.hintsHeading}>
      <ul ref={list}>
        {hints.map((hint, at) => {
          const named = (label: string) => `${label}: ${w.which(hint)}`;
          return (
            <li key={hint.key}>
              <p>{w.about(hint)}</p>
              <div className="row">
                {(!canFollow(hint) || hint.kind === 'doubled') && (
                  <Button look="quiet" aria-label={named(w.show)} onClick={() => show(hint)}>
                    {w.show}
                  </Button>
                )}
                {canFollow(hint) && (
                  <Button look="quiet" aria-label={named(w.follow(hint))} onClick={() => follow(hint)}>
                    {w.follow(hint)}
                  </Button>
                )}
                <Button
                  look="quiet"
                  aria-label={named(w.leave)}
                  onClick={() => {
                    left.current = at;
                    onLeave(hint.key);
                  }}
                >
                  {w.leave}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
