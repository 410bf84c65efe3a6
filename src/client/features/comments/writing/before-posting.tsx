import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useWritingMessages } from '../../../lib/messages/writing.ts';
import type { Hint } from '../../../lib/writing/hints.ts';
import { Button } from '../../../ui/button.tsx';
import { hintsNow } from './checker.ts';
import { showIn } from './text-area.ts';
import { useKnownNames } from './use-known-names.ts';
import '../../../styles/writing.css';

/** Asked once for a draft; beside the keys of hints in what is settled. */
const sayBack = 'asked:say-back';
const askedOf = (key: string) => `asked:${key}`;

type Writing = {
  /** The text, and what else of the draft others will read. */
  texts: readonly string[];
  /** Whose view could be said back first and is not. */
  sayBackTo: string | null;
  settled: readonly string[];
  settle: (keys: string[]) => void;
};
type Question = { texts: string; names: Hint[]; sayBackTo: string | null };

/** What is asked before posting, each once. `ask` gives whether there is anything; `question` is null once the text changes. */
export function useBeforePosting({ texts, sayBackTo, settled, settle }: Writing) {
  const known = useKnownNames();
  const [question, setQuestion] = useState<Question | null>(null);
  const joined = texts.join('\n\n');
  const ask = (): boolean => {
    const names = hintsNow(joined, known()).filter(
      ({ kind, key }) => kind === 'name' && !settled.includes(key) && !settled.includes(askedOf(key)),
    );
    const whom = settled.includes(sayBack) ? null : sayBackTo;
    if (names.length === 0 && whom === null) return false;
    settle([...names.map(({ key }) => askedOf(key)), ...(whom === null ? [] : [sayBack])]);
    setQuestion({ texts: joined, names, sayBackTo: whom });
    return true;
  };
  const isOpen = question?.texts === joined && (question.sayBackTo === null || sayBackTo !== null);
  return { ask, question: isOpen ? question : null, end: () => setQuestion(null) };
}

type Props = {
  question: Question;
  /** What posts it all the same. */
  post: string;
  /** Where the text stands that is asked about. */
  form: RefObject<HTMLFormElement | null>;
  onPost: () => void;
  onEnd: () => void;
};

/** Asks in the place of the buttons that post, and takes the focus. */
export function BeforePosting({ question: { names, sayBackTo }, post, form, onPost, onEnd }: Props) {
  const w = useWritingMessages();
  const id = useId();
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []);
  const field = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
  const area = () => field('textarea') as HTMLTextAreaElement | null;
  const look = () => {
    onEnd();
    const [written, place] = [area(), names[0]?.places[0]];
    if (written && place && place.end <= written.value.length) showIn(written, place);
    else field('[name=saidBack]')?.focus();
  };
  const sayBackFirst = () => {
    onEnd();
    field('[name=saidBack]')?.focus();
  };
  const goBack = () => {
    onEnd();
    area()?.focus();
  };
  const lines: ReactNode[] = [
    ...(names.length > 0 ? [<p key="names">{w.mayName(names)}</p>] : []),
    ...(sayBackTo === null ? [] : [<p key="say-back">{w.askSayBack(sayBackTo)}</p>]),
  ];
  return (
    <div
      className="before-posting"
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') goBack();
      }}
    >
      <div id={id} ref={words} tabIndex={-1}>
        {lines}
      </div>
      <div className="end">
        {names[0] && <Button onClick={look}>{w.lookAgain}</Button>}
        {sayBackTo !== null && <Button onClick={sayBackFirst}>{w.sayBackFirst}</Button>}
        <Button look="primary" onClick={onPost}>
          {post}
        </Button>
      </div>
    </div>
  );
}
