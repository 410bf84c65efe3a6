import { useId } from 'react';
import { useRespondMessages } from '../../../lib/messages/respond.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import '../../../styles/respond.css';

/** Above what one writes: the words of the post it responds to. */
export function ComposerQuote({ text, onTakeOut }: { text: string; onTakeOut: () => void }) {
  const w = useRespondMessages();
  const id = useId();
  return (
    <div className="field responding" role="group" aria-labelledby={id}>
      <p id={id}>
        <strong>{w.respondingTo}</strong>
      </p>
      <blockquote>{text}</blockquote>
      <Button
        onClick={({ currentTarget }) => {
          const form = currentTarget.closest('form');
          onTakeOut();
          announce(w.takenOut);
          form?.querySelector('textarea')?.focus();
        }}
      >
        {w.takeOut}
      </Button>
    </div>
  );
}
