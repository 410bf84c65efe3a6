import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import type { Post } from '../../../contract/post.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useSettingsMessages } from '../../lib/messages/settings.ts';
import { postKeys } from '../../lib/post-cache.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { showToast } from '../../ui/toast.ts';
import { type Settings, settingsOf, settle } from './debate-state.ts';
import '../../styles/settings.css';

const states = ['open', 'checked', 'closed'] as const;

/** Open, checked or closed, and how long one waits between one's comments. Nothing changes before it is saved. */
export function DebateStatePanel({ post, onDone }: { post: Post; onDone: () => void }) {
  const m = useMessages();
  const w = useSettingsMessages();
  const client = useQueryClient();
  const before = settingsOf(post);
  const [wanted, setWanted] = useState<Settings>(before);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);

  /** As it is now: it may have been changed since. */
  const now = () => client.getQueryData<Post>(postKeys.one(post.slug)) ?? post;
  const undo = () =>
    settle(client, now(), before).then(
      () => announce(w.undone),
      (error: unknown) => showToast({ text: problemText(error, m) }),
    );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    setProblem(null);
    try {
      await settle(client, now(), wanted);
      const said = [
        ...(wanted.state === before.state ? [] : [w.applied[wanted.state]]),
        ...(wanted.seconds === before.seconds ? [] : [w.pauseSet(wanted.seconds)]),
      ];
      onDone();
      if (said.length > 0)
        showToast({
          text: said.join(' '),
          action: { label: m.moderation.undo, run: () => void undo() },
        });
    } catch (error) {
      const text = problemText(error, m);
      setProblem(text);
      announce(text);
      setIsBusy(false);
    }
  };

  return (
    <form
      ref={form}
      className="panel debate-state"
      aria-label={w.stateLegend}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <Choices
        legend={w.stateLegend}
        name={`${id}-state`}
        value={wanted.state}
        choices={states.map((value) => ({ value, label: w.states[value] }))}
        onChange={(state) => setWanted({ ...wanted, state })}
      />
      <Choices
        legend={w.pauseLegend}
        name={`${id}-pause`}
        describedBy={`${id}-hint`}
        value={String(wanted.seconds)}
        choices={limits.moderation.slowSeconds.map((seconds) => ({
          value: String(seconds),
          label: seconds === 0 ? w.noPause : w.pause(seconds),
        }))}
        onChange={(seconds) => setWanted({ ...wanted, seconds: Number(seconds) })}
      />
      <p className="hint" id={`${id}-hint`}>
        {w.pauseHint}
      </p>
      {problem !== null && <p className="wrong">{problem}</p>}
      <div className="end">
        <Button look="primary" type="submit" aria-disabled={isBusy}>
          {isBusy ? w.applying : w.apply}
        </Button>
        <Button onClick={onDone}>{w.close}</Button>
      </div>
    </form>
  );
}
