import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useListenMessages } from '../../lib/messages/listen.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useRootClass } from '../../ui/use-root-class.ts';
import { ListenIcon } from './icons.tsx';
import { command, goOn } from './listen.ts';
import { sentenceNow, useListening } from './listen-store.ts';
import { useBarHeight } from './use-bar-height.ts';
import { useEscape } from './use-escape.ts';
import { useFollowing } from './use-following.ts';
import { VoicePanel } from './voice-panel.tsx';

/** What one can do while the page is read aloud. Below everything, and not spoken over the voice. */
export function ListenBar() {
  const isOn = useListening(({ player }) => player.status !== 'off');
  useRootClass('with-listen', isOn);
  return isOn && <Controls />;
}

function Controls() {
  const w = useListenMessages();
  const state = useListening();
  const { player, sentences, what, isFollowing } = state;
  const { status, at, trouble } = player;
  const [showsVoice, setShowsVoice] = useState(false);
  const goThere = useFollowing(sentenceNow(state));
  const bar = useBarHeight();
  const main = useRef<HTMLButtonElement>(null);
  const stop = () => command({ type: 'stop' });
  useEscape(stop);
  // Whoever starts it can stop it at once. Not again when only the sentence is another one.
  useEffect(() => main.current?.focus({ preventScroll: true }), [what]);
  useEffect(() => {
    if (trouble) announce(w.troubles[trouble]);
  }, [trouble, w]);

  const onKeyDown = (event: KeyboardEvent) => {
    const moves = { ArrowLeft: 'back', ArrowRight: 'forward' } as const;
    const move = moves[event.key as keyof typeof moves];
    if (
      !move ||
      (event.target as Element).tagName === 'SELECT' ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey
    )
      return;
    event.preventDefault();
    command({ type: move });
  };
  const isReading = status === 'reading';
  return (
    <section className="listen-bar" aria-label={w.bar} ref={bar} onKeyDown={onKeyDown}>
      {!isFollowing && (
        <Button className="listen-return" onClick={goThere}>
          {w.backToPlace}
        </Button>
      )}
      <p className="listen-now">
        <strong>{sentences[0]?.text}</strong> <span>{w.sentence(at + 1, sentences.length)}</span>
      </p>
      {trouble && <p className="listen-trouble">{w.troubles[trouble]}</p>}
      {showsVoice && <VoicePanel />}
      <div className="listen-controls">
        <Button onClick={() => command({ type: 'back' })}>
          <ListenIcon name="back" />
          <span>
            {w.back}
            <span className="visually-hidden">{w.oneSentence}</span>
          </span>
        </Button>
        <Button look="primary" ref={main} onClick={() => (isReading ? command({ type: 'pause' }) : goOn())}>
          <ListenIcon name={isReading ? 'pause' : 'play'} />
          {isReading ? w.pause : w.goOn}
        </Button>
        <Button onClick={() => command({ type: 'forward' })}>
          <ListenIcon name="forward" />
          <span>
            {w.forward}
            <span className="visually-hidden">{w.oneSentence}</span>
          </span>
        </Button>
        <Button aria-expanded={showsVoice} onClick={() => setShowsVoice(!showsVoice)}>
          <ListenIcon name="settings" />
          <span>
            {w.settings}
            <span className="rest">{w.settingsRest}</span>
          </span>
        </Button>
        <Button onClick={stop}>
          <ListenIcon name="stop" />
          {w.stop}
        </Button>
      </div>
    </section>
  );
}
