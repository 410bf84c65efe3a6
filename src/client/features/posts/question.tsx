import type { ReactNode } from 'react';
import type { Language } from '../../../contract/vocabulary.ts';
import { useLangOf, useMessages } from '../../lib/messages/messages.ts';

type Props = { text: string; lang?: Language; children?: ReactNode };

/** Where the story hands over to the debate. */
export function Question({ text, lang = 'en', children }: Props) {
  const m = useMessages();
  return (
    <section className="question" aria-labelledby="question">
      <div>
        <p className="kicker">{m.posts.question}</p>
        <h2 id="question" lang={useLangOf(lang)}>
          {text}
        </h2>
        {children}
      </div>
    </section>
  );
}
