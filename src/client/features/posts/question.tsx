import type { ReactNode } from 'react';
import { useMessages } from '../../lib/messages/messages.ts';

/** Where the story hands over to the debate. */
export function Question({ text, children }: { text: string; children?: ReactNode }) {
  const m = useMessages();
  return (
    <section className="question" aria-labelledby="question">
      <div>
        <p className="kicker">{m.posts.question}</p>
        <h2 id="question">{text}</h2>
        {children}
      </div>
    </section>
  );
}
