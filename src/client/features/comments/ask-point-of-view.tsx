import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { PointOfView } from '../../../contract/vocabulary.ts';
import { useAskPointOfViewMessages } from '../../lib/messages/ask-point-of-view.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { sayPointOfView } from './comment-mutations.ts';
import { useDebate } from './debate-context.ts';
import { usePointOfViewChoices } from './point-of-view-choices.ts';
import '../../styles/composer.css';

/** Asked once in a debate, after the first vote. Closing it without an answer asks again at the next one. */
export function AskPointOfView({ onDone }: { onDone: () => void }) {
  const m = useMessages();
  const w = useAskPointOfViewMessages();
  const c = useComposerMessages();
  const choices = usePointOfViewChoices();
  const client = useQueryClient();
  const { slug } = useDebate();
  const [chosen, setChosen] = useState<PointOfView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => announce(w.question), [w]);

  /** The focus goes back to the vote that was asked about. */
  const done = () => {
    const vote = box.current?.parentElement?.querySelector<HTMLElement>('.vote [aria-pressed=true]');
    onDone();
    vote?.focus();
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) {
      setProblem(c.needsPointOfView);
      announce(c.needsPointOfView);
      return box.current?.querySelector('input')?.focus();
    }
    try {
      await sayPointOfView(client, slug, chosen);
      announce(w.saved);
      done();
    } catch (error) {
      setProblem(problemText(error, m));
      announce(problemText(error, m));
    }
  };

  return (
    <form ref={box} className="ask" onSubmit={(event) => void save(event)}>
      <Choices
        legend={w.question}
        name={id}
        choices={choices}
        value={chosen}
        onChange={(value) => {
          setChosen(value);
          setProblem(null);
        }}
        describedBy={problem ? `${id}-why ${id}-wrong` : `${id}-why`}
      />
      <p className="hint" id={`${id}-why`}>
        {w.why}
      </p>
      {problem && (
        <p className="wrong" id={`${id}-wrong`}>
          {problem}
        </p>
      )}
      <div className="end">
        <Button onClick={done}>{m.composer.cancel}</Button>
        <Button look="primary" type="submit">
          {w.save}
        </Button>
      </div>
    </form>
  );
}
