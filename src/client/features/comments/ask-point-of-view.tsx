import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type PointOfView, pointsOfView } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { sayPointOfView } from './comment-mutations.ts';
import { useDebate } from './debate-context.ts';
import '../../styles/composer.css';

/** Asked once in a debate, after the first vote. Closing it without an answer asks again at the next one. */
export function AskPointOfView({ onDone }: { onDone: () => void }) {
  const m = useMessages();
  const c = useComposerMessages();
  const client = useQueryClient();
  const { slug } = useDebate();
  const [chosen, setChosen] = useState<PointOfView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => announce(m.vote.askPointOfView), [m]);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return box.current?.querySelector('input')?.focus();
    try {
      await sayPointOfView(client, slug, chosen);
      announce(m.vote.saved);
      onDone();
    } catch (error) {
      setProblem(problemText(error, m));
    }
  };

  return (
    <form ref={box} className="ask" onSubmit={(event) => void save(event)}>
      <Choices
        legend={m.vote.askPointOfView}
        name={id}
        choices={pointsOfView.map((value) => ({ value, label: c.pointOfViewChoice[value] }))}
        value={chosen}
        onChange={setChosen}
        describedBy={`${id}-why`}
      />
      <p className="hint" id={`${id}-why`}>
        {m.vote.askPointOfViewWhy}
      </p>
      {problem && (
        <p className="wrong" role="alert">
          {problem}
        </p>
      )}
      <div className="end">
        <Button onClick={onDone}>{m.composer.cancel}</Button>
        <Button look="primary" type="submit">
          {m.vote.save}
        </Button>
      </div>
    </form>
  );
}
