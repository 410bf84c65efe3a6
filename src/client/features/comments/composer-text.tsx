import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { limits } from '../../../contract/limits.ts';
import type { Kind } from '../../../contract/vocabulary.ts';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { useWritingMessages } from '../../lib/messages/writing.ts';
import { storageWorks, watchStorage } from '../../lib/storage.ts';
import { announce } from '../../ui/announcer.tsx';
import { HintList } from './writing/hint-list.tsx';
import { WordsToBegin } from './writing/starters.tsx';
import { useHints } from './writing/use-hints.ts';

/** How many characters before the end the counter begins to speak. */
const near = 200;
/** The counter speaks when typing has stopped this long (milliseconds). */
const pause = 1500;

/** The text itself, with words to begin with, hints, what is left and whether the draft is kept. Typing is never blocked. */
export function ComposerText(props: {
  value: string;
  kind: Kind | null;
  /** Hints that are left alone from now on, by their keys. */
  settled: readonly string[];
  onSettle: (key: string) => void;
  onChange: (value: string) => void;
  error: string | null;
}) {
  const c = useComposerMessages();
  const w = useWritingMessages();
  const id = useId();
  const kept = useSyncExternalStore(watchStorage, storageWorks, () => true);
  const [typed, setTyped] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const { hints, isEasy } = useHints(props.value, props.settled, typed);
  const left = limits.comment - props.value.trim().length;

  useEffect(() => {
    if (!typed || left > near) return;
    const timer = setTimeout(() => announce(c.left(left)), pause);
    return () => clearTimeout(timer);
  }, [typed, left, c]);

  return (
    <>
      {props.kind && <WordsToBegin kind={props.kind} area={area} />}
      <div className="field">
        <label htmlFor={`${id}-text`}>{c.body}</label>
        <textarea
          ref={area}
          id={`${id}-text`}
          value={props.value}
          rows={5}
          aria-describedby={`${id}-meter`}
          aria-invalid={props.error !== null || left < 0}
          onChange={(event) => {
            setTyped(true);
            props.onChange(event.target.value);
          }}
        />
        <p className="meter" id={`${id}-meter`}>
          <span className={props.error !== null || left < 0 ? 'wrong' : undefined}>
            {props.error ?? (left <= near ? c.left(left) : isEasy ? w.readsEasily : c.formatting)}
          </span>
          <span>{!kept ? c.draftNotSaved : typed ? c.draftSaved : ''}</span>
        </p>
        <HintList hints={hints} area={area} onLeave={props.onSettle} />
      </div>
    </>
  );
}
