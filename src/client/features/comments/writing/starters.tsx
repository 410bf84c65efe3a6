import { type RefObject, useId } from 'react';
import type { Kind } from '../../../../contract/vocabulary.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { useWritingMessages } from '../../../lib/messages/writing.ts';
import { beginWith } from '../../../lib/writing/begin-with.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { typeInto } from './text-area.ts';
import '../../../styles/writing.css';

/** Where one goes on writing inside of words to begin with. */
const gap = '…';

type Props = { kind: Kind; area: RefObject<HTMLTextAreaElement | null> };

/** Words to begin with, of the kind that is chosen. They go to the caret; what is typed stays. */
export function WordsToBegin({ kind, area }: Props) {
  const m = useMessages();
  const w = useWritingMessages();
  const id = useId();
  const begin = (words: string) => {
    const text = area.current;
    if (!text) return;
    const at = { start: text.selectionStart, end: text.selectionEnd };
    const edit = beginWith(text.value, at, words, Object.values(m.composer.kindOpening));
    typeInto(text, edit);
    const open = edit.start + edit.text.indexOf(gap);
    if (edit.text.includes(gap)) text.setSelectionRange(open, open + gap.length);
    announce(w.begun(words));
  };
  return (
    <div className="words-to-begin" role="group" aria-labelledby={id}>
      <span id={id}>{w.startersHeading}</span>
      {w.starters[kind].map((words) => (
        <Button key={words} onClick={() => begin(words)}>
          {words}
        </Button>
      ))}
    </div>
  );
}
