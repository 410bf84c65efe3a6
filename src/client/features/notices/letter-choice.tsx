import { useId } from 'react';
import type { NoticeTemplate } from '../../../contract/notices.ts';
import { useNoticesQueueMessages } from '../../lib/messages/notices-queue.ts';
import { Button } from '../../ui/button.tsx';

type Props = {
  letters: readonly NoticeTemplate[];
  /** Nothing would be lost. */
  canBegin: boolean;
  onBegin: (text: string) => void;
};

/** Letters to begin from. What was written is never replaced. */
export function LetterChoice({ letters, canBegin, onBegin }: Props) {
  const w = useNoticesQueueMessages();
  const id = useId();
  return (
    <div className="letter-choice" role="group" aria-labelledby={`${id}-label`}>
      <p id={`${id}-label`}>{w.template}</p>
      {canBegin ? (
        <div className="row" lang="en">
          {letters.map(({ id: letter, label, text }) => (
            <Button key={letter} onClick={() => onBegin(text)}>
              {label}
            </Button>
          ))}
        </div>
      ) : (
        <p className="hint">{w.templateKept}</p>
      )}
    </div>
  );
}
